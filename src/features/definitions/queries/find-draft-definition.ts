import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { findDraft } from "../../agreements/drafts/queries/find-draft.ts";
import { definitionOf } from "../rules/whole.ts";
import type { DraftDefinition } from "../schema/documents.ts";
import { definitionKind } from "./definition-kind.ts";
import { findProblems } from "./find-problems.ts";

/** The definition as both heads are drafting it; an empty one of revision 1 while nobody has begun. */
export async function findDraftDefinition(actor: Actor): Promise<DraftDefinition> {
  return reading(actor, async (db) => {
    const draft = await findDraft(actor, definitionKind);
    const whole = definitionOf(draft?.clauses ?? []);
    const problems = await findProblems(db, actor.workspaceId, whole);
    return { ...whole, agreementId: draft?.agreementId ?? null, revision: draft?.revision ?? 1, problems };
  });
}
