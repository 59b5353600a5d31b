import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Standing } from "../../intake/rules/standing.ts";
import { appendTallies } from "../../timeline/commands/append-tallies.ts";
import { holdCountingZone } from "../../timeline/queries/counting-zone.ts";
import { tallies, tallyChanges } from "../../timeline/rules/tally.ts";

/** Leads that count before and after something. */
type Counting = { readonly before: readonly Standing[]; readonly after: readonly Standing[] };

/** Has the counts made of some leads become those made of others: of two that are told together, or of one that are two again. */
export async function recount(tx: Transaction, proof: Proof, { before, after }: Counting): Promise<void> {
  const timeZone = await holdCountingZone(tx.read, proof.actor.workspaceId);
  const counted = (leads: readonly Standing[]) => leads.map(({ facts, events }) => tallies(facts, events, timeZone));
  await appendTallies(tx, proof, tallyChanges(counted(before), counted(after)));
}
