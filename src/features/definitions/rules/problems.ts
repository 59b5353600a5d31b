import type { Problem, Worded } from "../../agreements/schema.ts";
import type { Definition, SectionName } from "../schema/definition.ts";
import type { Catalogue } from "./catalogue.ts";
import { flawsOfClause } from "./clause-flaws.ts";
import { type Flaw, odd } from "./flaws.ts";
import { labelOf } from "./question-in-words.ts";
import { conditionsOf, questionsOf } from "./questions.ts";
import { clausesOf, definitionOf, type Unread } from "./whole.ts";
import { wholeFlaws } from "./whole-flaws.ts";

/**
 * What is wrong with a draft of a definition, each with a sentence that names the way on; what is of the whole comes last.
 * `unfilled` are the fields that none of the newest leads has a value for.
 */
export function problemsOf(clauses: readonly Worded[], catalogue: Catalogue, unfilled: readonly string[]): Problem[] {
  return flawsIn(clauses, catalogue, unfilled).map(({ clause, flaw: { sentence, stops } }) => {
    return { clauseId: clause === null ? null : (clauses[clause]?.id ?? null), sentence, stops };
  });
}

/** The same of a definition out of JSON, at pointers into that; "" is the whole. */
export function flawsOfDefinition(definition: Definition, catalogue: Catalogue, unfilled: readonly string[]): Flaw[] {
  const clauses = clausesOf(definition);
  const addresses = clauses.map(({ section }, index) => {
    const place = clauses.slice(0, index).filter((other) => other.section === section).length;
    return addressOf(section, place, definition);
  });
  return flawsIn(clauses, catalogue, unfilled).map(({ clause, flaw }) => {
    const address = clause === null ? undefined : addresses[clause];
    return { ...flaw, at: address === undefined ? "" : address(flaw.at) };
  });
}

/** The fields that clauses ask about, of those that leads may have a value for. */
export function askedFields(clauses: readonly Unread[], { fields }: Catalogue): string[] {
  const asked = new Set(clauses.flatMap(fieldsIn));
  return fields
    .filter(({ name, type }) => asked.has(name) && type !== "events" && name !== "createdAt")
    .map(({ name }) => name);
}

function fieldsIn(clause: Unread): string[] {
  const whole = definitionOf([clause]);
  const questions = conditionsOf(whole).flatMap((each) => questionsOf(each));
  return [...whole.requiredFields, ...questions.map(({ leaf }) => leaf.field)];
}

type Found = { readonly clause: number | null; readonly flaw: Flaw };

function flawsIn(clauses: readonly Unread[], catalogue: Catalogue, unfilled: readonly string[]): Found[] {
  const single = clauses.flatMap(({ section, content }, clause) =>
    flawsOfClause(section, content, catalogue).map((flaw): Found => ({ clause, flaw })),
  );
  const empty = unfilled.map((name): Found => {
    const clause = clauses.findIndex((each) => fieldsIn(each).includes(name));
    const label = labelOf(name, catalogue);
    const sentence = `None of the newest leads has a value for ${label}, so what is asked of it tells none from another.`;
    return { clause: clause === -1 ? null : clause, flaw: odd("", sentence) };
  });
  const whole = wholeFlaws(definitionOf(clauses), catalogue).map(({ part, sentence, stops }): Found => {
    const places = clauses.flatMap(({ section }, index) => (section === part?.section ? [index] : []));
    return { clause: part === null ? null : (places[part.place] ?? null), flaw: { at: "", sentence, stops } };
  });
  return [...single, ...empty, ...whole];
}

/** Where a pointer into a clause leads in the whole. */
function addressOf(section: SectionName, place: number, { criteria }: Definition): (at: string) => string {
  const bare = (at: string) => at.replace(/^\/(when|field|text)/, "");
  switch (section) {
    case "disqualifier":
      return (at) => `/disqualifiers/${place}${bare(at)}`;
    case "required_field":
      return (at) => `/requiredFields/${place}${bare(at)}`;
    case "criterion":
      return (at) => `/criteria${"all" in criteria ? `/all/${place}` : ""}${bare(at)}`;
    case "score_rule":
      return (at) => `/score/rules/${place}${at}`;
    case "scoring":
      return (at) => `/score${at}`;
    case "accept_check":
      return (at) => `/acceptChecks/${place}${bare(at)}`;
    case "opportunity_check":
      return (at) => `/opportunityChecks/${place}${bare(at)}`;
    case "reason":
      return (at) => `/reasons/${place}${at}`;
    case "recycling":
      return (at) => `/recycling${at}`;
    case "term":
      return (at) => `/glossary/${place}${at}`;
  }
}
