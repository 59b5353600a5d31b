import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize, requirePerson } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause } from "../queries/held-draft.ts";
import { clauseTold } from "../rules/told.ts";
import type { CommentInput, DraftFact } from "../schema.ts";

/**
 * Says something about a clause, also about one that was taken out. The same id again is a success that changes nothing. Refuses
 * `not_found`; keys `person_required`.
 */
export async function comment(
  actor: Actor,
  kind: KindOutline,
  input: CommentInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const proof = authorize(actor, draftPolicy.comment, undefined);
  const { workspaceId, memberId } = requirePerson(actor);
  const { agreementId, clauseId, text } = input;
  const id = input.commentId ?? randomUUIDv7();
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const said = { workspaceId, agreementId, clauseId, id, memberId, text, writtenAt: now };
    const { count } = await tx.write(proof).clauseComment.createMany({ data: [said], skipDuplicates: true });
    if (count === 0) return { id };
    const payload = { ...clauseTold(agreementId, kind, clause), commentId: id };
    const fact: DraftFact = { type: "clause.commented", payload };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
