import { partOf } from "../../rules/part.ts";
import type { SectionName } from "../../schema/definition.ts";

/** A clause of a draft or a version. */
export type ClauseToTry = { readonly id: string; readonly section: string; readonly content: unknown };

/** The sections of what can hold of a lead by itself, in the order of `partKinds`. */
const inOrder: readonly SectionName[] = ["disqualifier", "required_field", "criterion", "score_rule"];

/** Which of a definition's parts (`partsOf`) a clause of it is, by the clause's id. What isn't a clause of a definition is no part. */
export function partOfClause(clauses: readonly ClauseToTry[]): Record<string, number> {
  const ids = inOrder.flatMap((name) =>
    clauses
      .filter(({ section, content }) => section === name && "part" in partOf(section, content))
      .map(({ id }) => id),
  );
  return Object.fromEntries(ids.map((id, at) => [id, at]));
}
