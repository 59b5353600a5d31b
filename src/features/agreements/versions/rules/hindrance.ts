import { listOneSided, readiness } from "../../drafts/rules/readiness.ts";
import type { DraftClause } from "../../drafts/schema/draft.ts";
import type { Problem, Section } from "../../schema.ts";

export type Hindrance = {
  readonly refused: "one_sided" | "not_ready";
  /** What to mend, each under its clause's id; under `draft` what is about the whole. */
  readonly fields: Readonly<Record<string, string>>;
};

/** What stands in the way of proposing a draft; null where nothing does. Clauses without both teams' agreement don't. */
export function hindrance(
  sections: readonly Section[],
  clauses: readonly DraftClause[],
  problems: readonly Problem[],
): Hindrance | null {
  const { checks, isReady } = readiness(sections, clauses, problems);
  if (isReady) return null;
  const unmet = checks.filter(({ met, stops }) => stops && !met);
  const fields = Object.fromEntries(unmet.map(({ clauseId, sentence }) => [clauseId ?? "draft", sentence]));
  const isOneSided = clauses.length > 0 && listOneSided(sections, clauses).length > 0;
  return { refused: isOneSided ? "one_sided" : "not_ready", fields };
}
