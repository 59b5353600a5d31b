import { type ClauseContent, clauseContent } from "../../agreements/schema.ts";
import type { SectionName } from "../schema/definition.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Part } from "./whole.ts";

/** What a new clause needs to be told in words before there is one, by its section; the rest is written as a condition. */
export const askedWords: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  score_rule: ["What earns points"],
  accept_check: ["What has to be so"],
  opportunity_check: ["What has to be so"],
  reason: ["The reason"],
  term: ["The word", "What we mean by it"],
};

/** What a new clause of a section says at first. `words` are those that were asked; `key` is one that no other clause has. */
export function blankClause(
  section: SectionName,
  words: readonly string[],
  key: string,
  { fields }: Catalogue,
): ClauseContent {
  const [first = "", second = ""] = words;
  const part = ((): Part => {
    switch (section) {
      case "disqualifier":
        return { section, content: { when: { field: "email", op: "unknown" } } };
      case "required_field":
        return { section, content: { field: fields[0]?.name ?? "email" } };
      case "criterion":
        return { section, content: { when: { field: "email", op: "known" } } };
      case "score_rule":
        return { section, content: { id: key, label: first, when: { field: "company", op: "known" }, points: 10 } };
      case "scoring":
        return { section, content: { threshold: 40 } };
      case "accept_check":
      case "opportunity_check":
        return { section, content: { text: first } };
      case "reason":
        return { section, content: { key, label: first, mark: "outside_definition", noContactNeeded: false } };
      case "recycling":
        return { section, content: { restDays: 90 } };
      case "term":
        return { section, content: { term: first, meaning: second } };
    }
  })();
  return clauseContent.parse(part.content);
}
