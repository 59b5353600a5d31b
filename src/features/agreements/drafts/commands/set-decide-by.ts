import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { agreementTold } from "../rules/told.ts";
import type { SetDecideByInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { requireAgreement } from "./require-agreement.ts";

/**
 * Says by which day of the workspace the CEO asks for a decision, or with null that none is asked for any longer. The same day
 * again is a success. Refuses `day_over`; keys `person_required`.
 */
export async function setDecideBy(
  actor: Actor,
  kind: KindOutline,
  { decideBy }: SetDecideByInput,
  now: Date,
): Promise<Outcome<{ agreementId: string; decideBy: string | null }>> {
  const proof = authorize(actor, draftPolicy.setDecideBy, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const { id, decideBy: current } = await requireAgreement(tx, proof, kind, now);
    const answer = { agreementId: id, decideBy };
    if ((current && dayOf(current)) === decideBy) return answer;
    if (decideBy !== null && decideBy < (await todayIn(tx.read, workspaceId, now))) return refuse("day_over");
    await tx.write(proof).agreement.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { decideBy: decideBy && new Date(decideBy) },
    });
    const payload = { ...agreementTold(id, kind), decideBy };
    const fact: DraftFact = { type: "agreement.decide_by_set", payload };
    await recordFact(tx, proof, fact, now);
    return answer;
  });
}
