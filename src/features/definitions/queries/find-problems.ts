import type { Reads } from "#platform/database/client.ts";
import { askedFields, flawsOfDefinition } from "../rules/problems.ts";
import { clausesOf } from "../rules/whole.ts";
import type { Definition } from "../schema/definition.ts";
import type { DraftDefinition } from "../schema/documents.ts";
import { findCatalogue } from "./catalogue.ts";
import { listUnfilled } from "./unfilled-fields.ts";

/** What is wrong with a definition in a workspace as it is just now, by where it stands in it. */
export async function findProblems(
  db: Reads,
  workspaceId: string,
  whole: Definition,
): Promise<DraftDefinition["problems"]> {
  const catalogue = await findCatalogue(db, workspaceId);
  const unfilled = await listUnfilled(db, workspaceId, askedFields(clausesOf(whole), catalogue));
  return flawsOfDefinition(whole, catalogue, unfilled).map(({ at, ...flaw }) => ({ pointer: at, ...flaw }));
}
