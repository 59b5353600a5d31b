import type { Actor } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import { replaceDraft } from "../../agreements/drafts/commands/replace-draft.ts";
import type { Replaced } from "../../agreements/drafts/schema.ts";
import { definitionKind } from "../queries/definition-kind.ts";
import { clausesSaying } from "../rules/said.ts";
import type { BringDefinitionInput } from "../schema/definition.ts";

/** Has the draft say what a whole definition says; what both say alike keeps its stances. Refuses as `replaceDraft` does. */
export function bringDefinition(
  actor: Actor,
  { definition, revision }: BringDefinitionInput,
  now: Date,
): Promise<Outcome<Replaced>> {
  return replaceDraft(actor, definitionKind, { clauses: clausesSaying(definition), revision }, now);
}
