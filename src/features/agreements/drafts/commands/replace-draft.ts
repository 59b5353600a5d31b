import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { Kind } from "../../queries/kind.ts";
import { draftPolicy } from "../policy.ts";
import { findRevision, listStoredClauses } from "../queries/held-draft.ts";
import { decideReplacing, hasSecond, isAsWanted, type Replacement } from "../rules/decide-replacing.ts";
import { parsedClauses } from "../rules/parsed-clauses.ts";
import { agreementTold } from "../rules/told.ts";
import type { ReplaceDraftInput, Replaced } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { insertClause } from "./insert-clause.ts";
import { keepWording } from "./keep-wording.ts";
import { requireAgreement } from "./require-agreement.ts";

/**
 * Writes the whole draft anew: from a template, from what is in force, or as a program has it. What stays the same keeps its id
 * and what both teams said to it; what isn't wanted any longer is taken out and can be put back. The same draft again is a
 * success that changes nothing. Refuses `invalid_clause` with a sentence for each place by JSON pointer, `section_taken` for a
 * second clause where there is one at most, and `changed_meanwhile` if the draft is no longer as it was seen.
 */
export async function replaceDraft(
  actor: Actor,
  kind: Kind,
  input: ReplaceDraftInput,
  now: Date,
): Promise<Outcome<Replaced>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async (tx) => {
    const { id: agreementId } = await requireAgreement(tx, proof, kind, now);
    const parsed = parsedClauses(kind, await kind.grammar(tx.read, workspaceId), input.clauses);
    if ("problems" in parsed) return refuse("invalid_clause", parsed.problems);
    if (hasSecond(kind.sections, parsed.clauses)) return refuse("section_taken");
    const clauses = await listStoredClauses(tx.read, workspaceId, agreementId);
    const replacement = decideReplacing(clauses, parsed.clauses, kind.keyOf);
    const revision = await findRevision(tx.read, workspaceId, agreementId);
    if (isAsWanted(replacement)) return { agreementId, revision };
    if (revision !== input.revision) return refuse("changed_meanwhile");
    await replace(tx, proof, agreementId, replacement, now);
    const fact: DraftFact = {
      type: "clause.all_replaced",
      payload: { ...agreementTold(agreementId, kind), ...counts(replacement) },
    };
    await recordFact(tx, proof, fact, now);
    return { agreementId, revision: await findRevision(tx.read, workspaceId, agreementId) };
  });
}

async function replace(
  tx: Transaction,
  proof: Proof,
  agreementId: string,
  { added, reworded, moved, removed }: Replacement,
  now: Date,
): Promise<void> {
  const { workspaceId } = proof.actor;
  for (const { section, position, content } of added) {
    const clause = { id: randomUUIDv7(), section, position, content, revision: 1, removedAt: null };
    await insertClause(tx, proof, agreementId, clause, now);
  }
  for (const { clause, content } of reworded) await keepWording(tx, proof, { agreementId, clause }, content, now);
  for (const { clause, position } of moved) {
    await tx.write(proof).clause.update({
      where: { workspaceId_agreementId_id: { workspaceId, agreementId, id: clause.id } },
      data: { position, moves: { increment: 1 } },
    });
  }
  for (const clause of removed) await keepWording(tx, proof, { agreementId, clause }, null, now);
}

function counts({ added, reworded, moved, removed }: Replacement) {
  return { added: added.length, reworded: reworded.length, moved: moved.length, removed: removed.length };
}
