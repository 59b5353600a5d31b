import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize, requirePerson } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause } from "../queries/held-draft.ts";
import { clauseTold } from "../rules/told.ts";
import type { CommentInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";

/**
 * Says something about a clause, also about one that was taken out. The same again under the same id is a success that changes
 * nothing; other words under an id that is taken get one of their own. Refuses `not_found`; keys `person_required`.
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
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const of = { workspaceId, agreementId, clauseId };
    const known = input.commentId && (await findComment(tx.read, of, input.commentId));
    if (known && known.memberId === memberId && known.text === text) return { id: known.id };
    const id = (!known && input.commentId) || randomUUIDv7();
    const said = { ...of, id, memberId, text, writtenAt: now };
    await tx.write(proof).clauseComment.create({ data: said, select: { id: true } });
    const payload = { ...clauseTold(agreementId, kind, clause), commentId: id };
    const fact: DraftFact = { type: "clause.commented", payload };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}

function findComment(
  db: Reads,
  of: { readonly workspaceId: string; readonly agreementId: string; readonly clauseId: string },
  id: string,
) {
  return db.clauseComment.findUnique({ where: { workspaceId_agreementId_clauseId_id: { ...of, id } } });
}
