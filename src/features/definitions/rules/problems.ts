import type { Problem, Worded } from "../../agreements/schema.ts";
import type { Definition, SectionName } from "../schema.ts";
import type { Catalogue } from "./catalogue.ts";
import { flawsOfClause } from "./clause-flaws.ts";
import type { Flaw } from "./flaws.ts";
import { clausesOf, definitionOf, type Said } from "./whole.ts";
import { wholeFlaws } from "./whole-flaws.ts";

/** What is wrong with a draft of a definition, each with a sentence that names the way on; what is of the whole comes last. */
export function problemsOf(clauses: readonly Worded[], catalogue: Catalogue): Problem[] {
  return flawsIn(clauses, catalogue).map(({ clause, flaw: { sentence, stops } }) => {
    return { clauseId: clause === null ? null : (clauses[clause]?.id ?? null), sentence, stops };
  });
}

/** The same of a definition out of JSON, at pointers into that; "" is the whole. */
export function flawsOfDefinition(definition: Definition, catalogue: Catalogue): Flaw[] {
  const clauses = clausesOf(definition);
  const addresses = clauses.map(({ section }, index) => {
    const place = clauses.slice(0, index).filter((other) => other.section === section).length;
    return addressOf(section, place, definition);
  });
  return flawsIn(clauses, catalogue).map(({ clause, flaw }) => {
    const address = clause === null ? undefined : addresses[clause];
    return { ...flaw, at: address === undefined ? "" : address(flaw.at) };
  });
}

type Found = { readonly clause: number | null; readonly flaw: Flaw };

function flawsIn(clauses: readonly Said[], catalogue: Catalogue): Found[] {
  const single = clauses.flatMap(({ section, content }, clause) =>
    flawsOfClause(section, content, catalogue).map((flaw): Found => ({ clause, flaw })),
  );
  const whole = wholeFlaws(definitionOf(clauses), catalogue).map(({ part, sentence, stops }): Found => {
    const places = clauses.flatMap(({ section }, index) => (section === part?.section ? [index] : []));
    return { clause: part === null ? null : (places[part.place] ?? null), flaw: { at: "", sentence, stops } };
  });
  return [...single, ...whole];
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
