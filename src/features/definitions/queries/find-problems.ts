import type { Reads } from "#platform/database/client.ts";
import { addressesOf, askedFields, flawsOfDefinition, unfilledProblems } from "../rules/problems.ts";
import { clausesSaying } from "../rules/said.ts";
import type { DraftDefinition } from "../schema/documents.ts";
import type { Definition } from "../schema.ts";
import { findCatalogue } from "./catalogue.ts";
import { listUnfilled } from "./unfilled-fields.ts";

/** What is wrong with a definition in a workspace as it is just now, by where it stands in it. */
export async function findProblems(
  db: Reads,
  workspaceId: string,
  whole: Definition,
): Promise<DraftDefinition["problems"]> {
  const catalogue = await findCatalogue(db, workspaceId);
  const addresses = addressesOf(whole);
  const clauses = clausesSaying(whole).map((clause, index) => ({ ...clause, id: addresses[index]?.("") ?? "" }));
  const unfilled = await listUnfilled(db, workspaceId, askedFields(clauses, catalogue));
  return [
    ...flawsOfDefinition(whole, catalogue).map(({ at: pointer, ...flaw }) => ({ pointer, ...flaw })),
    ...unfilledProblems(clauses, unfilled, catalogue).map(({ clauseId, ...flaw }) => ({
      pointer: clauseId ?? "",
      ...flaw,
    })),
  ];
}
