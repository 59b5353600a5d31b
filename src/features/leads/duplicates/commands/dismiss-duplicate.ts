import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { duplicatePolicy } from "../policy.ts";
import type { DismissDuplicateInput, Dismissed, DuplicateFact } from "../schema.ts";

/** Says of two leads that were proposed as one that they are two; they aren't proposed again. Refuses `not_found`. */
export function dismissDuplicate(actor: Actor, input: DismissDuplicateInput, now: Date): Promise<Outcome<Dismissed>> {
  return answer(actor, input, now, { type: "duplicate.dismissed", dismissedAt: now });
}

/** Takes that back: they are proposed again. Refuses `not_found`. */
export function reopenDuplicate(actor: Actor, input: DismissDuplicateInput, now: Date): Promise<Outcome<Dismissed>> {
  return answer(actor, input, now, { type: "duplicate.reopened", dismissedAt: null });
}

type Answer = {
  readonly type: "duplicate.dismissed" | "duplicate.reopened";
  readonly dismissedAt: Date | null;
};

async function answer(
  actor: Actor,
  { leadId: one, otherId: two }: DismissDuplicateInput,
  now: Date,
  { type, dismissedAt }: Answer,
): Promise<Outcome<Dismissed>> {
  const [leadId, otherId] = one < two ? [one, two] : [two, one];
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, duplicatePolicy.dismiss, undefined);
    const { workspaceId } = actor;
    const { count } = await tx.write(proof).duplicate.updateMany({
      where: { workspaceId, leadId, otherId, dismissedAt: dismissedAt ? null : { not: null } },
      data: { dismissedAt },
    });
    const pair = { workspaceId_leadId_otherId: { workspaceId, leadId, otherId } };
    const found = await tx.read.duplicate.findUnique({ where: pair, select: { dismissedAt: true } });
    if (!found) return refuse("not_found");
    const fact: DuplicateFact = { type, payload: { leadId, otherId } };
    if (count > 0) await recordFact(tx, proof, fact, now);
    return { leadId, otherId, dismissedAt: found.dismissedAt };
  });
}
