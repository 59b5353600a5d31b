import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Found, mostFound, type SearchInput } from "#platform/search.ts";
import { wordsOf } from "../../intake/rules/keys.ts";
import { leadPolicy } from "../../policy.ts";
import { leadName } from "../../rules/names.ts";
import { stageLabel } from "../../rules/stages.ts";
import { conditionSql } from "./in-sql.ts";
import { findLeadItems } from "./lead-items.ts";

/** Leads in whose name, company and e-mail words begin as those of the query do; six of them, whichever are found first. */
export async function findLeads(actor: Actor, { query }: SearchInput): Promise<Found[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const beginnings = wordsOf(query);
  // A single letter begins too many words to be meant.
  if (beginnings.every((beginning) => beginning.length < 2)) return [];
  return reading(actor, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND merged_into_id IS NULL
        AND ${conditionSql({ test: "hasWords", beginnings })} LIMIT ${mostFound}`;
    const ids = rows.map(({ id }) => id);
    const { currency } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const leads = await findLeadItems(db, workspaceId, ids, currency);
    return leads.map(({ item }) => ({
      label: leadName(item),
      detail: [item.company, stageLabel(item.stage)].filter(Boolean).join(", "),
      href: `/leads/${item.id}`,
    }));
  });
}
