import type { Kind } from "../../agreements/queries/kind.ts";
import { clauseContent } from "../../agreements/schema.ts";
import { keyOfClause } from "../rules/key-of-clause.ts";
import { askedFields, problemsOf } from "../rules/problems.ts";
import { sections } from "../rules/sections.ts";
import { clauseSentence } from "../rules/sentence.ts";
import { clauseContents, handOverChoice, type SectionName } from "../schema/definition.ts";
import { findCatalogue } from "./catalogue.ts";
import { listUnfilled } from "./unfilled-fields.ts";

/** What both sides call a worthwhile lead, as a kind of agreement. */
export const definitionKind: Kind = {
  name: "definition",
  title: "Lead definition",
  heading: "What we call a worthwhile lead",
  href: "/definition",
  sections,
  keyOf: keyOfClause,
  choice: handOverChoice,
  async grammar(db, workspaceId) {
    const catalogue = await findCatalogue(db, workspaceId);
    return {
      parse(section, content) {
        if (!isSection(section)) return { problems: { "/section": "One of the definition's parts." } };
        const { data, error } = clauseContents[section].safeParse(content);
        if (data !== undefined) return { content: clauseContent.parse(data) };
        const issues = error?.issues ?? [];
        const pointer = (path: readonly PropertyKey[]) => path.map((step) => `/${String(step)}`).join("");
        return { problems: Object.fromEntries(issues.map(({ path, message }) => [pointer(path), message])) };
      },
      sentence: (section, content) => clauseSentence(section, content, catalogue),
      async problems(clauses) {
        const unfilled = await listUnfilled(db, workspaceId, askedFields(clauses, catalogue));
        return problemsOf(clauses, catalogue, unfilled);
      },
    };
  },
};

function isSection(name: string): name is SectionName {
  return Object.hasOwn(clauseContents, name);
}
