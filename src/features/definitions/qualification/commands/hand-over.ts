import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Qualification, recordQualifications } from "../../../leads/timeline/commands/record-qualifications.ts";
import type { InForce } from "../../queries/find-definition.ts";
import type { Asked } from "../../queries/in-sql.ts";
import { leadFactsOf } from "../../queries/lead-facts.ts";
import { evaluate } from "../../rules/evaluate.ts";
import { lockWaiting } from "../queries/lock-waiting.ts";
import { mayHandOver } from "../rules/may-hand-over.ts";

/**
 * Hands those of some leads over that a definition calls worthwhile at the moment of asking, which is when it became Sales' turn, and
 * answers how many. They are looked at once more under their locks: who changed or moved meanwhile is judged as they are now.
 */
export async function handOver(
  tx: Transaction,
  proof: Proof,
  { number: version, definition }: InForce,
  leadIds: readonly string[],
  { workspaceId, now: at, timeZone }: Asked,
  now: Date,
): Promise<number> {
  if (leadIds.length === 0) return 0;
  const leads = await lockWaiting(tx.read, workspaceId, leadIds);
  const facts = await leadFactsOf(tx.read, workspaceId, leadIds);
  const looking = { version, restDays: definition.recycling.restDays, timeZone };
  const qualifications = leads.flatMap((lead): Qualification[] => {
    const known = facts.get(lead.id);
    if (!known || !mayHandOver(lead.events, looking, at)) return [];
    const { isMql, points, matched } = evaluate(definition, known, at, timeZone);
    return isMql ? [{ lead, at, of: { version, points, rules: [...matched] } }] : [];
  });
  return recordQualifications(tx, proof, qualifications, now);
}
