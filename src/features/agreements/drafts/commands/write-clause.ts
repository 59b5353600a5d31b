import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { noteChange } from "#platform/live/note-change.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { findArrived } from "../queries/arrived-before.ts";
import { type HeldClause, holdClause } from "../queries/held-draft.ts";
import { decideSaving } from "../rules/decide-saving.ts";
import { isGoingOn } from "../rules/one-go.ts";
import { clauseTold } from "../rules/told.ts";
import type { Saved, WriteClauseInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { keepSuggestion } from "./keep-suggestion.ts";
import { keepWording } from "./keep-wording.ts";
import { parseClause } from "./parse-clause.ts";

/**
 * Words a clause. What was written on a wording that somebody had changed meanwhile, or taken out, is kept beside it as a
 * suggestion, so that both heads see both. Refuses `not_found` and `invalid_clause`.
 */
export async function writeClause(
  actor: Actor,
  kind: Kind,
  input: WriteClauseInput,
  now: Date,
): Promise<Outcome<Saved>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  const { agreementId, baseRevision } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const parsed = await parseClause(tx.read, workspaceId, kind, { ...input, section: clause.section });
    if ("refused" in parsed) return parsed;
    const { content } = parsed;
    const writer = { memberId: memberBehind(actor), name: actor.name };
    // There is no such revision any longer where a backup was brought back: words are kept beside the one there is.
    const place = { agreementId, baseRevision: Math.min(baseRevision, clause.revision) };
    const arrived = await findArrived(tx.read, workspaceId, clause, place);
    const decision = decideSaving(clause, { content, baseRevision, writer }, arrived);
    const answer = { clauseId: clause.id, revision: clause.revision, ...decision };
    switch (decision.became) {
      case "repeated":
      case "unchanged":
        return answer;
      case "saved":
        return { ...answer, revision: await reword(tx, proof, { kind, agreementId, clause }, content, now) };
      case "overtaken": {
        const suggestionId = await keepBeside(tx, proof, { kind, clause }, { ...place, content }, now);
        return { ...answer, suggestionId };
      }
    }
  });
}

type OfDraft = { readonly kind: Kind; readonly agreementId: string; readonly clause: HeldClause };

/** Answers the new revision. */
async function reword(
  tx: Transaction,
  proof: Proof,
  { kind, agreementId, clause }: OfDraft,
  content: ClauseContent,
  now: Date,
): Promise<number> {
  const worded = await keepWording(tx, proof, { agreementId, clause }, content, now);
  const fact: DraftFact = { type: "clause.reworded", payload: clauseTold(agreementId, kind, worded) };
  if (isGoingOn(clause, memberBehind(proof.actor), now)) await noteChange(tx, proof, "clause");
  else await recordFact(tx, proof, fact, now);
  return worded.revision;
}

/** Answers the id of the suggestion. */
async function keepBeside(
  tx: Transaction,
  proof: Proof,
  { kind, clause }: Pick<OfDraft, "kind" | "clause">,
  written: { readonly agreementId: string; readonly baseRevision: number; readonly content: ClauseContent },
  now: Date,
): Promise<string> {
  const beside = { ...written, clauseId: clause.id, origin: "overtaken" } as const;
  const suggestionId = await keepSuggestion(tx, proof, beside, now);
  const payload = { ...clauseTold(written.agreementId, kind, clause), suggestionId };
  const fact: DraftFact = { type: "clause.overtaken", payload };
  await recordFact(tx, proof, fact, now);
  return suggestionId;
}
