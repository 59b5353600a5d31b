import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { Kind } from "../../queries/kind.ts";
import { draftPolicy } from "../policy.ts";
import { listStoredClauses } from "../queries/held-draft.ts";
import { decideAdding } from "../rules/decide-adding.ts";
import { placeAmong } from "../rules/places.ts";
import { clauseTold } from "../rules/told.ts";
import type { AddClauseInput, Placed } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { insertClause } from "./insert-clause.ts";
import { parseClause } from "./parse-clause.ts";
import { requireAgreement } from "./require-agreement.ts";

/**
 * Adds a clause to a part of the draft, which begins with the first one. The same again, by its id, is a success that changes nothing.
 * Refuses `invalid_clause`, `clause_changed`, `section_taken` and `too_many_clauses`.
 */
export async function addClause(actor: Actor, kind: Kind, input: AddClauseInput, now: Date): Promise<Outcome<Placed>> {
  const proof = authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  const { section, after } = input;
  return inTransaction(actor, async (tx) => {
    const parsed = await parseClause(tx.read, workspaceId, kind, input);
    if ("refused" in parsed) return parsed;
    const { id: agreementId } = await requireAgreement(tx, proof, kind, now);
    const clauses = await listStoredClauses(tx.read, workspaceId, agreementId);
    const decision = decideAdding(kind.sections, clauses, { ...input, ...parsed });
    if (typeof decision === "object") {
      const { id: clauseId, revision } = decision.isThere;
      return { agreementId, clauseId, revision };
    }
    if (decision !== "fits") return refuse(decision);
    const others = clauses.filter((clause) => clause.section === section);
    const added = { id: input.clauseId ?? randomUUIDv7(), section, position: placeAmong(others, after) };
    const clause = { ...added, content: parsed.content, revision: 1, removedAt: null };
    await insertClause(tx, proof, agreementId, clause, now);
    const fact: DraftFact = { type: "clause.added", payload: clauseTold(agreementId, kind, clause) };
    await recordFact(tx, proof, fact, now);
    return { agreementId, clauseId: clause.id, revision: clause.revision };
  });
}
