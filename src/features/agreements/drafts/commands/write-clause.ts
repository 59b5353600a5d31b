import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { Kind } from "../../queries/kind.ts";
import { draftPolicy } from "../policy.ts";
import { findArrived } from "../queries/arrived-before.ts";
import { holdClause } from "../queries/held-draft.ts";
import { decideSaving } from "../rules/decide-saving.ts";
import { clauseTold } from "../rules/told.ts";
import type { DraftFact, Saved, StoredClause, WriteClauseInput } from "../schema.ts";
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
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const parsed = await parseClause(tx.read, workspaceId, kind, { ...input, section: clause.section });
    if ("refused" in parsed) return parsed;
    const writer = { memberId: memberBehind(actor), name: actor.name };
    const written = { content: parsed.content, baseRevision: input.baseRevision, writer };
    const decision = decideSaving(clause, written, await findArrived(tx.read, workspaceId, clause, input));
    return write(tx, proof, { kind, clause, agreementId: input.agreementId, written, decision }, now);
  });
}

type Writing = {
  readonly kind: Kind;
  readonly clause: StoredClause;
  readonly agreementId: string;
  readonly written: Parameters<typeof decideSaving>[1];
  readonly decision: ReturnType<typeof decideSaving>;
};

async function write(
  tx: Transaction,
  proof: Proof,
  { kind, clause, agreementId, written, decision }: Writing,
  now: Date,
): Promise<Saved> {
  const { content, baseRevision } = written;
  switch (decision.became) {
    case "repeated":
    case "unchanged":
      return { clauseId: clause.id, revision: clause.revision, ...decision };
    case "saved": {
      const worded = await keepWording(tx, proof, { agreementId, clause }, content, now);
      const fact: DraftFact = { type: "clause.reworded", payload: clauseTold(agreementId, kind, worded) };
      await recordFact(tx, proof, fact, now);
      return { clauseId: clause.id, revision: worded.revision, ...decision };
    }
    case "overtaken": {
      const beside = { agreementId, clauseId: clause.id, content, baseRevision, origin: "overtaken" } as const;
      const suggestionId = await keepSuggestion(tx, proof, beside, now);
      const told = { ...clauseTold(agreementId, kind, clause), suggestionId };
      const fact: DraftFact = { type: "clause.overtaken", payload: told };
      await recordFact(tx, proof, fact, now);
      return { clauseId: clause.id, revision: clause.revision, ...decision, suggestionId };
    }
  }
}
