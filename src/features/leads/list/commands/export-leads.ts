import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { csvLine } from "#platform/csv/line.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { take } from "#platform/limits.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { findWorkspace } from "../../../workspace/queries.ts";
import { listFields } from "../../fields/queries.ts";
import { listPolicy } from "../policy.ts";
import { listLeads } from "../queries/list-leads.ts";
import { parametersOf } from "../rules/address.ts";
import { exportCells, exportColumns } from "../rules/export.ts";
import type { LeadFilter, LeadItem, ListFact } from "../schema.ts";

// Ten at once, and one more a minute: each may be all that a firm knows of its leads.
const perWorkspace = { burst: 10, seconds: 60 };
const batch = 500;

/**
 * The leads of a filter as lines of CSV (RFC 4180), newest first, made as they are asked for, a batch in memory at a time; the
 * custom fields in use are columns too. Who takes leads along is a fact. Refuses too_many_requests, and invalid_input as
 * `listLeads` does.
 */
export async function exportLeads(
  actor: Actor,
  filter: LeadFilter,
  now: Date,
): Promise<Outcome<{ text: AsyncIterable<string>; factId: string | null }>> {
  const proof = authorize(actor, listPolicy.export, undefined);
  const { allowed, retryAfterSeconds } = await take(`lead export ${actor.workspaceId}`, perWorkspace);
  if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  const first = await listLeads(actor, { filter, limit: batch });
  if (isRefusal(first)) return first;
  const factId = await inTransaction(actor, async (tx) => {
    const filteredBy = [...new Set(parametersOf(filter).map(([name]) => name))];
    const fact: ListFact = { type: "lead.exported", payload: { filteredBy } };
    await recordFact(tx, proof, fact, now);
    return tx.facts.at(-1) ?? null;
  });
  return { text: eachBatch(actor, filter), factId };
}

async function* eachBatch(actor: Actor, filter: LeadFilter): AsyncGenerator<string> {
  const fields = (await listFields(actor)).filter(({ archivedAt }) => archivedAt === null);
  const { currency } = await findWorkspace(actor);
  yield csvLine(exportColumns(fields));
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listLeads(actor, { filter, cursor, limit: batch });
    // Broken off rather than taken for the whole.
    if (isRefusal(page)) throw new Error(`the export was refused on its way: ${page.refused}`);
    if (page.items.length > 0)
      yield page.items.map((lead: LeadItem) => csvLine(exportCells(lead, fields, currency))).join("");
    cursor = page.nextCursor;
  }
}
