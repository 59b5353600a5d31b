import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { replaceDraft } from "../../agreements/drafts/commands/replace-draft.ts";
import { draftPolicy } from "../../agreements/drafts/policy.ts";
import type { Replaced } from "../../agreements/drafts/schema/changes.ts";
import { findInForce } from "../../agreements/versions/queries/find-in-force.ts";
import { findCatalogue } from "../queries/catalogue.ts";
import { definitionKind } from "../queries/definition-kind.ts";
import { startingDefinition } from "../rules/starting.ts";
import type { BeginDraftInput } from "../schema/documents.ts";
import { bringDefinition } from "./bring-definition.ts";

/**
 * Has the draft say what the template says of the workspace's own fields, or what is in force. What both say alike keeps its
 * stances. Refuses `not_found` where nothing is in force.
 */
export async function beginDraft(
  actor: Actor,
  { from, revision }: BeginDraftInput,
  now: Date,
): Promise<Outcome<Replaced>> {
  authorize(actor, draftPolicy.edit, undefined);
  const { workspaceId } = actor;
  return inTransaction(actor, async ({ read }) => {
    if (from === "template") {
      const definition = startingDefinition(await findCatalogue(read, workspaceId));
      return bringDefinition(actor, { definition, revision }, now);
    }
    const inForce = await findInForce(read, workspaceId, definitionKind.name);
    if (!inForce) return refuse("not_found");
    const clauses = inForce.content.sections.flatMap((section) =>
      section.clauses.map(({ id, content }) => ({ id, section: section.name, content })),
    );
    return replaceDraft(actor, definitionKind, { clauses, revision }, now);
  });
}
