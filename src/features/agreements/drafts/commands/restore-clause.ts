import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause, listStoredClauses } from "../queries/held-draft.ts";
import { decideRestoring } from "../rules/decide-adding.ts";
import { clauseTold } from "../rules/told.ts";
import type { Placed, RestoreClauseInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { keepWording } from "./keep-wording.ts";

/**
 * Puts a clause back where it was, as it was worded last. One that is in the draft is a success. Refuses `not_found`,
 * `section_taken` and `too_many_clauses`.
 */
export async function restoreClause(
  actor: Actor,
  kind: KindOutline,
  input: RestoreClauseInput,
  now: Date,
): Promise<Outcome<Placed>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  const { agreementId, clauseId } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind, "alone");
    if (!clause) return refuse("not_found");
    if (!clause.removedAt) return { agreementId, clauseId, revision: clause.revision };
    const decision = decideRestoring(
      kind.sections,
      await listStoredClauses(tx.read, workspaceId, agreementId),
      clause.section,
    );
    if (decision !== "fits") return refuse(decision);
    const restored = await keepWording(tx, proof, { agreementId, clause }, clause.content, now);
    const fact: DraftFact = { type: "clause.restored", payload: clauseTold(agreementId, kind, restored) };
    await recordFact(tx, proof, fact, now);
    return { agreementId, clauseId, revision: restored.revision };
  });
}
