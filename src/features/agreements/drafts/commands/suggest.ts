import type { Actor } from "#platform/actor.ts";
import { authorize, requirePerson } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { Kind } from "../../queries/kind.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause } from "../queries/held-draft.ts";
import { listSuggested } from "../queries/suggested.ts";
import { isSameContent } from "../rules/same-content.ts";
import { clauseTold } from "../rules/told.ts";
import type { SuggestInput } from "../schema/changes.ts";
import type { DraftFact } from "../schema/facts.ts";
import { keepSuggestion } from "./keep-suggestion.ts";
import { parseClause } from "./parse-clause.ts";

/**
 * Suggests another wording for a clause, or that it be taken out; the heads accept or reject it. The same suggestion of the same
 * member, while it waits, is a success. Refuses `not_found` and `invalid_clause`; keys `person_required`.
 */
export async function suggest(
  actor: Actor,
  kind: Kind,
  input: SuggestInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const proof = authorize(actor, draftPolicy.suggest, undefined);
  const { workspaceId, memberId } = requirePerson(actor);
  const { agreementId, clauseId } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const { section } = clause;
    const parsed =
      input.content === null
        ? { content: null }
        : await parseClause(tx.read, workspaceId, kind, { section, content: input.content });
    if ("refused" in parsed) return parsed;
    const { content } = parsed;
    const waiting = await listSuggested(tx.read, workspaceId, { agreementId, clauseId, memberId });
    const same = waiting.find((one) => isSameContent(one.content, content));
    if (same) return { id: same.id };
    const baseRevision = Math.min(input.baseRevision, clause.revision);
    const suggested = { agreementId, clauseId, content, baseRevision, origin: "suggested" } as const;
    const id = await keepSuggestion(tx, proof, suggested, now);
    const payload = { ...clauseTold(agreementId, kind, clause), suggestionId: id };
    const fact: DraftFact = { type: "clause.suggested", payload };
    await recordFact(tx, proof, fact, now);
    return { id };
  });
}
