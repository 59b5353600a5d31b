import type { Reads } from "#platform/database/client.ts";
import { clausesByPointer } from "../rules/clauses-by-pointer.ts";
import type { Definition, DraftDefinition } from "../schema.ts";
import { definitionKind } from "./definition-kind.ts";

/** What is wrong with a definition in a workspace as it is just now, by where it stands in it. */
export async function findProblems(
  db: Reads,
  workspaceId: string,
  whole: Definition,
): Promise<DraftDefinition["problems"]> {
  const { problems } = await definitionKind.grammar(db, workspaceId);
  const found = await problems(clausesByPointer(whole));
  return found.map(({ clauseId, sentence, stops }) => ({ pointer: clauseId ?? "", sentence, stops }));
}
