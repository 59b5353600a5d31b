import type { Team } from "#platform/actor.ts";
import { teamLabel } from "../../../workspace/people/rules/people.ts";
import type { Problem, Section } from "../../schema.ts";
import type { Check, DraftClause, Readiness } from "../schema/draft.ts";

const teams = ["marketing", "sales"] as const;

type Told = Pick<DraftClause, "id" | "section" | "stances">;

/**
 * Whether a draft can be proposed, by what its kind found wrong with it, and what is still open. Only clauses without both teams'
 * agreement may stay open: nobody has to agree twice, and signing is the word that counts.
 */
export function readiness(
  sections: readonly Section[],
  clauses: readonly Told[],
  problems: readonly Problem[],
): Readiness {
  const openClauses = clauses
    .filter(({ stances }) => teams.some((team) => stances[team] !== "agrees"))
    .map(({ id }) => id);
  const checks: Check[] = [
    ...somethingToAgreeOn(clauses),
    ...symmetry(sections, clauses),
    ...(problems.length === 0 && clauses.length > 0 ? [whole("Nothing in it contradicts itself", true, true)] : []),
    ...problems.map(({ sentence, stops, clauseId }) => ({ sentence, stops, clauseId, met: false })),
    ...(clauses.length > 0 ? [stillOpen(openClauses)] : []),
  ];
  return { checks, isReady: checks.every(({ met, stops }) => met || !stops), openClauses };
}

/** Which teams owe the other nothing, where the kind has parts for what each of them owes. */
export function listOneSided(sections: readonly Section[], clauses: readonly Pick<Told, "section">[]): Team[] {
  const owing = new Set(clauses.map(({ section }) => section));
  const hasParts = teams.every((team) => partsOf(sections, team).length > 0);
  return hasParts ? teams.filter((team) => !partsOf(sections, team).some(({ name }) => owing.has(name))) : [];
}

function somethingToAgreeOn(clauses: readonly Told[]): Check[] {
  return clauses.length > 0 ? [] : [whole("There is nothing to agree on yet: add a first clause", false, true)];
}

function symmetry(sections: readonly Section[], clauses: readonly Told[]): Check[] {
  if (clauses.length === 0) return [];
  const oneSided = listOneSided(sections, clauses);
  const missing = oneSided.map((team) => {
    const parts = partsOf(sections, team).map(({ title }) => `“${title}”`);
    return whole(`${teamLabel(team)} owes nothing yet: add a clause to ${parts.join(" or ")}`, false, true);
  });
  return missing.length > 0 ? missing : [whole("Both sides owe something", true, true)];
}

function stillOpen(openClauses: readonly string[]): Check {
  const [first = null, ...others] = openClauses;
  if (first === null) return whole("Both teams agree to every clause", true, false);
  const sentence = others.length === 0 ? "1 clause is still open" : `${others.length + 1} clauses are still open`;
  return { sentence, met: false, stops: false, clauseId: first };
}

function whole(sentence: string, met: boolean, stops: boolean): Check {
  return { sentence, met, stops, clauseId: null };
}

function partsOf(sections: readonly Section[], team: Team): Section[] {
  return sections.filter(({ owes }) => owes === team);
}
