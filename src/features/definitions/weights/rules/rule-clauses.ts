import type { DraftClause } from "../../../agreements/drafts/schema/draft.ts";
import { type ClauseContent, clauseContent } from "../../../agreements/schema.ts";
import { partOf } from "../../rules/part.ts";

/** The clause of a score rule, and what it says with other points. */
export type RuleClause = {
  readonly clause: Pick<DraftClause, "id" | "revision" | "content">;
  readonly giving: (points: number) => ClauseContent;
};

/** The clauses of a draft's score rules, in the order in which its definition has the rules. */
export function ruleClauses(
  clauses: readonly Pick<DraftClause, "id" | "revision" | "section" | "content">[],
): RuleClause[] {
  return clauses.flatMap(({ id, revision, section, content }) => {
    const read = partOf(section, content);
    if (!("part" in read) || read.part.section !== "score_rule") return [];
    const rule = read.part.content;
    return [{ clause: { id, revision, content }, giving: (points) => clauseContent.parse({ ...rule, points }) }];
  });
}
