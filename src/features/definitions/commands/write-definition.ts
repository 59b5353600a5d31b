import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { draftPolicy } from "../../agreements/drafts/policy.ts";
import { findProblems } from "../queries/find-problems.ts";
import type { DraftDefinition, WriteDefinitionInput } from "../schema/documents.ts";
import { bringDefinition } from "./bring-definition.ts";

/**
 * Writes the draft of the definition as a whole, as programs have it. Refuses `invalid_definition` with a sentence for each place
 * by JSON pointer, where it contradicts itself or asks for what isn't there; and `changed_meanwhile` if the draft is no longer
 * as it was seen.
 */
export async function writeDefinition(
  actor: Actor,
  { revision: seen, ...whole }: WriteDefinitionInput,
  now: Date,
): Promise<Outcome<DraftDefinition>> {
  authorize(actor, draftPolicy.edit, undefined);
  return inTransaction(actor, async (tx) => {
    const problems = await findProblems(tx.read, actor.workspaceId, whole);
    const stopping = problems.filter(({ stops }) => stops);
    if (stopping.length > 0) {
      return refuse("invalid_definition", Object.fromEntries(stopping.map((one) => [one.pointer, one.sentence])));
    }
    const replaced = await bringDefinition(actor, { definition: whole, revision: seen }, now);
    return isRefusal(replaced) ? replaced : { ...whole, ...replaced, problems };
  });
}
