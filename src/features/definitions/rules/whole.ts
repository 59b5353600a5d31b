import type { z } from "zod";
import { type ClauseOf, clauseContents, type Definition, type SectionName } from "../schema/definition.ts";
import { criteriaOf } from "./evaluate.ts";

/** A clause of a definition, before it has an id. */
export type Part = {
  [Name in SectionName]: { readonly section: Name; readonly content: ClauseOf<Name> };
}[SectionName];

/** The same before anybody knows whether its content is that of its section. */
export type Unread = { readonly section: string; readonly content: unknown };

/** The definition that clauses come to, in their order. What isn't a clause of a definition is left out. */
export function definitionOf(clauses: readonly Unread[]): Definition {
  const of = <Content>(section: SectionName, schema: z.ZodType<Content>) => contentsOf(clauses, section, schema);
  const {
    disqualifier,
    required_field,
    criterion,
    score_rule,
    scoring,
    accept_check,
    opportunity_check,
    reason,
    recycling,
    term,
  } = clauseContents;
  return {
    disqualifiers: of("disqualifier", disqualifier).map(({ when }) => when),
    requiredFields: of("required_field", required_field).map(({ field }) => field),
    criteria: { all: of("criterion", criterion).map(({ when }) => when) },
    score: { rules: of("score_rule", score_rule), ...(of("scoring", scoring).at(0) ?? { threshold: 0 }) },
    acceptChecks: of("accept_check", accept_check).map(({ text }) => text),
    opportunityChecks: of("opportunity_check", opportunity_check).map(({ text }) => text),
    reasons: of("reason", reason),
    recycling: of("recycling", recycling).at(0) ?? { restDays: 0 },
    glossary: of("term", term),
  };
}

function contentsOf<Content>(clauses: readonly Unread[], section: SectionName, schema: z.ZodType<Content>): Content[] {
  const mine = clauses.filter((clause) => clause.section === section);
  return mine.flatMap(({ content }) => {
    const { data, success } = schema.safeParse(content);
    return success ? [data] : [];
  });
}

/** A definition's clauses, in the order of its sections. */
export function clausesOf(whole: Definition): Part[] {
  const { rules, ...scoring } = whole.score;
  return [
    ...whole.disqualifiers.map((when) => ({ section: "disqualifier", content: { when } }) as const),
    ...whole.requiredFields.map((field) => ({ section: "required_field", content: { field } }) as const),
    ...criteriaOf(whole).map((when) => ({ section: "criterion", content: { when } }) as const),
    ...rules.map((content) => ({ section: "score_rule", content }) as const),
    { section: "scoring", content: scoring },
    ...whole.acceptChecks.map((text) => ({ section: "accept_check", content: { text } }) as const),
    ...whole.opportunityChecks.map((text) => ({ section: "opportunity_check", content: { text } }) as const),
    ...whole.reasons.map((content) => ({ section: "reason", content }) as const),
    { section: "recycling", content: whole.recycling },
    ...whole.glossary.map((content) => ({ section: "term", content }) as const),
  ];
}
