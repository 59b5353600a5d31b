import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { csvLine } from "#platform/csv/line.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { take } from "#platform/limits.ts";
import type { Outcome } from "#platform/refusals.ts";
import { activityPolicy } from "../policy.ts";
import type { Part } from "../queries/list-activity.ts";
import { listVisibleFacts } from "../queries/visible-facts.ts";
import { exportCells, exportColumns } from "../rules/export.ts";
import { filterOf, isTold, wanted } from "../rules/filter.ts";
import type { ActivityFact, Trail } from "../schema.ts";
import { recordFact } from "./record-fact.ts";

// Five at once, and one more a minute: each may be the whole history of a firm.
const perWorkspace = { burst: 5, seconds: 60 };
const batch = 1_000;

/**
 * The part of the trail that a filter wants as lines of CSV (RFC 4180), newest first, up to the moment of the export, which is a
 * fact itself. Instants have the offset of the part's zone. The text is made as it is asked for, a
 * batch in memory at a time. Refuses with too_many_requests.
 */
export async function exportActivity(
  actor: Actor,
  trail: Trail,
  part: Part,
  now: Date,
): Promise<Outcome<{ text: AsyncIterable<string>; factId: string | null }>> {
  const proof = authorize(actor, activityPolicy.export, undefined);
  const { allowed, retryAfterSeconds } = await take(`export ${actor.workspaceId}`, perWorkspace);
  if (!allowed) return { refused: "too_many_requests", retryAfterSeconds };
  const factId = await inTransaction(actor, async (tx) => {
    const fact: ActivityFact = { type: "activity.exported", payload: { filter: filterOf(part.filter) } };
    await recordFact(tx, proof, fact, now);
    return tx.facts.at(-1) ?? null;
  });
  return { text: eachBatch(actor, trail, part, factId), factId };
}

async function* eachBatch(
  actor: Actor,
  trail: Trail,
  { filter, timeZone }: Part,
  factId: string | null,
): AsyncGenerator<string> {
  const listBefore = (before: string | null) =>
    reading(actor, (db) => listVisibleFacts(db, actor, trail.personal, wanted(filter, timeZone), before, batch));
  yield csvLine(exportColumns);
  for (let facts = await listBefore(factId); facts.length > 0; facts = await listBefore(facts.at(-1)?.id ?? null)) {
    const lines = facts
      .map((fact) => ({ fact, sentence: trail.sentence(fact) }))
      .filter(({ fact, sentence }) => isTold(fact, sentence, filter.q))
      .map(({ fact, sentence }) => csvLine(exportCells(fact, sentence, timeZone)));
    if (lines.length > 0) yield lines.join("");
  }
}
