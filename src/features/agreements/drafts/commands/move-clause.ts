import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause, listStoredClauses } from "../queries/held-draft.ts";
import { isPlaced, placeAmong } from "../rules/places.ts";
import { clauseTold } from "../rules/told.ts";
import type { MoveClauseInput, Placed } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";

/**
 * Gives a clause another place in its part; what it says and what was said to it stay. Where it stands already is a success.
 * Refuses `not_found` and `clause_removed`.
 */
export async function moveClause(
  actor: Actor,
  kind: KindOutline,
  input: MoveClauseInput,
  now: Date,
): Promise<Outcome<Placed>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  const { agreementId, clauseId, after } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind, "alone");
    if (!clause) return refuse("not_found");
    if (clause.removedAt) return refuse("clause_removed");
    const clauses = await listStoredClauses(tx.read, workspaceId, agreementId);
    const others = clauses.filter(({ id, section }) => section === clause.section && id !== clauseId);
    const answer = { agreementId, clauseId, revision: clause.revision };
    const standing = others.filter(({ removedAt }) => removedAt === null);
    if (isPlaced(clause, standing, after)) return answer;
    const position = placeAmong(others, after);
    await tx.write(proof).clause.update({
      where: { workspaceId_agreementId_id: { workspaceId, agreementId, id: clauseId } },
      data: { position, moves: { increment: 1 } },
    });
    const fact: DraftFact = { type: "clause.moved", payload: clauseTold(agreementId, kind, clause) };
    await recordFact(tx, proof, fact, now);
    return answer;
  });
}
