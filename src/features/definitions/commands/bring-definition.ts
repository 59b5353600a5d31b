import type { Actor } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import { replaceDraft } from "../../agreements/drafts/commands/replace-draft.ts";
import type { Replaced } from "../../agreements/drafts/schema/changes.ts";
import { clauseContent } from "../../agreements/schema.ts";
import { definitionKind } from "../queries/definition-kind.ts";
import { clausesOf } from "../rules/whole.ts";
import type { BringDefinitionInput } from "../schema/documents.ts";

/** Has the draft say what a whole definition says; what both say alike keeps its stances. Refuses as `replaceDraft` does. */
export function bringDefinition(
  actor: Actor,
  { definition, revision }: BringDefinitionInput,
  now: Date,
): Promise<Outcome<Replaced>> {
  const clauses = clausesOf(definition).map(({ section, content }) => ({
    section,
    content: clauseContent.parse(content),
  }));
  return replaceDraft(actor, definitionKind, { clauses, revision }, now);
}
