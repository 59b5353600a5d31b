import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause, listStoredClauses } from "../queries/held-draft.ts";
import { findSuggestion, type StoredSuggestion } from "../queries/suggested.ts";
import { decideRestoring } from "../rules/decide-adding.ts";
import { decideOnSuggestion } from "../rules/decide-suggestion.ts";
import { isSameContent } from "../rules/same-content.ts";
import type { StoredClause } from "../rules/stored-clause.ts";
import { clauseTold } from "../rules/told.ts";
import type { DecideSuggestionInput, Placed } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { keepWording } from "./keep-wording.ts";

/**
 * Accepts or rejects another wording, or takes one's own back. Accepted, it is what the clause says, also if that was taken out.
 * The same again is a success. Refuses `not_found`, `suggestion_decided`, `clause_changed`, and for a clause that has to be put
 * back `section_taken` and `too_many_clauses`; keys `person_required`.
 */
export async function decideSuggestion(
  actor: Actor,
  kind: KindOutline,
  input: DecideSuggestionInput,
  now: Date,
): Promise<Outcome<Placed>> {
  const { workspaceId } = actor;
  const { agreementId, clauseId, suggestionId, outcome } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind, "alone");
    const suggestion = clause && (await findSuggestion(tx.read, workspaceId, input));
    const proof = authorizeDecision(actor, input, suggestion);
    if (!suggestion) return refuse("not_found");
    const decision = decideOnSuggestion(clause, suggestion.outcome, input);
    if (decision === "unchanged") return { agreementId, clauseId, revision: clause.revision };
    if (decision !== "decided") return refuse(decision);
    if (outcome === "accepted" && clause.removedAt && suggestion.content !== null) {
      const clauses = await listStoredClauses(tx.read, workspaceId, agreementId);
      const room = decideRestoring(kind.sections, clauses, clause.section);
      if (room !== "fits") return refuse(room);
    }
    await close(tx, proof, input, now);
    const worded = outcome === "accepted" ? await accept(tx, proof, agreementId, clause, suggestion, now) : clause;
    const payload = { ...clauseTold(agreementId, kind, worded), suggestionId, outcome };
    const fact: DraftFact = { type: "clause.suggestion_decided", payload };
    await recordFact(tx, proof, fact, now);
    return { agreementId, clauseId, revision: worded.revision };
  });
}

function authorizeDecision(
  actor: Actor,
  { outcome }: DecideSuggestionInput,
  suggestion: StoredSuggestion | null,
): Proof {
  if (outcome !== "taken_back") return authorize(actor, draftPolicy.decideSuggestion, undefined);
  return authorize(actor, draftPolicy.takeBackSuggestion, { memberId: suggestion?.memberId ?? "" });
}

async function accept(
  tx: Transaction,
  proof: Proof,
  agreementId: string,
  clause: StoredClause,
  { content }: StoredSuggestion,
  now: Date,
): Promise<StoredClause> {
  const says = clause.removedAt ? null : clause.content;
  if (isSameContent(says, content)) return clause;
  return keepWording(tx, proof, { agreementId, clause }, content, now);
}

async function close(
  tx: Transaction,
  proof: Proof,
  { agreementId, clauseId, suggestionId, outcome }: DecideSuggestionInput,
  now: Date,
) {
  const { workspaceId } = proof.actor;
  await tx.write(proof).clauseSuggestion.update({
    where: {
      workspaceId_agreementId_clauseId_id: { workspaceId, agreementId, clauseId, id: suggestionId },
      outcome: null,
    },
    data: { outcome, decidedAt: now, decidedById: proof.actor.kind === "person" ? proof.actor.memberId : null },
  });
}
