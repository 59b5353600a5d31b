import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause } from "../queries/held-draft.ts";
import { clauseTold } from "../rules/told.ts";
import type { Placed, RemoveClauseInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { keepWording } from "./keep-wording.ts";

/**
 * Takes a clause out of the draft; its wordings stay, and it can be put back. One that is out already is a success. Refuses
 * `not_found` and `clause_changed`: nobody takes out words that they haven't read.
 */
export async function removeClause(
  actor: Actor,
  kind: KindOutline,
  input: RemoveClauseInput,
  now: Date,
): Promise<Outcome<Placed>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { agreementId, clauseId } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, actor.workspaceId, input, kind, "alone");
    if (!clause) return refuse("not_found");
    if (clause.removedAt) return { agreementId, clauseId, revision: clause.revision };
    if (clause.revision !== input.revision) return refuse("clause_changed");
    const removed = await keepWording(tx, proof, { agreementId, clause }, null, now);
    const fact: DraftFact = { type: "clause.removed", payload: clauseTold(agreementId, kind, removed) };
    await recordFact(tx, proof, fact, now);
    return { agreementId, clauseId, revision: removed.revision };
  });
}
