import { clauseContent, type Worded } from "../../agreements/schema.ts";
import type { Definition, SectionName } from "../schema.ts";
import { clausesOf } from "./whole.ts";

const places: Record<SectionName, (at: number, whole: Definition) => string> = {
  disqualifier: (at) => `/disqualifiers/${at}`,
  required_field: (at) => `/requiredFields/${at}`,
  criterion: (at, { criteria }) => ("all" in criteria ? `/criteria/all/${at}` : "/criteria"),
  score_rule: (at) => `/score/rules/${at}`,
  scoring: () => "/score",
  accept_check: (at) => `/acceptChecks/${at}`,
  opportunity_check: (at) => `/opportunityChecks/${at}`,
  reason: (at) => `/reasons/${at}`,
  recycling: () => "/recycling",
  term: (at) => `/glossary/${at}`,
};

/** A definition's clauses, each named by where it stands in the definition, as a JSON pointer. */
export function clausesByPointer(whole: Definition): Worded[] {
  const counts = new Map<SectionName, number>();
  return clausesOf(whole).map(({ section, content }) => {
    const at = counts.get(section) ?? 0;
    counts.set(section, at + 1);
    return { id: places[section](at, whole), section, content: clauseContent.parse(content) };
  });
}
