import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { datesOf, decideDates } from "../rules/decide-dates.ts";
import { agreementTold } from "../rules/told.ts";
import type { SetDatesInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { requireAgreement } from "./require-agreement.ts";

/**
 * Says from which day of the workspace the draft is to hold, by when to look at it again, and its last day. The same days again
 * are a success. Refuses `changed_meanwhile`, and `day_over` where it would end before today.
 */
export async function setDates(
  actor: Actor,
  kind: KindOutline,
  input: SetDatesInput,
  now: Date,
): Promise<Outcome<{ agreementId: string; datesRevision: number }>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  const { revision, ...to } = input;
  return inTransaction(actor, async (tx) => {
    const agreement = await requireAgreement(tx, proof, kind, now);
    const { id } = agreement;
    const from = datesOf(agreement);
    const today = await todayIn(tx.read, workspaceId, now);
    const decision = decideDates({ ...from, revision: agreement.revision }, input, today);
    if (decision === "unchanged") return { agreementId: id, datesRevision: agreement.revision };
    if (decision !== "set") return refuse(decision);
    const asDate = (day: string | null) => day && new Date(day);
    await tx.write(proof).agreement.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: {
        effectiveOn: asDate(to.effectiveOn),
        reviewBy: asDate(to.reviewBy),
        endsOn: asDate(to.endsOn),
        revision: revision + 1,
      },
    });
    const fact: DraftFact = { type: "agreement.dates_set", payload: { ...agreementTold(id, kind), from, to } };
    await recordFact(tx, proof, fact, now);
    return { agreementId: id, datesRevision: revision + 1 };
  });
}
