import type { Definition, ScoreRule } from "../schema/definition.ts";
import type { Judgement, LeadFacts, Miss } from "../schema/judgement.ts";
import { type Asking, holds, isKnown } from "./holds.ts";

/**
 * What a definition says of a lead at a moment; days are those of the zone, and what is yet to come isn't known yet. The same as
 * the whole in SQL (queries/in-sql.ts) says of it.
 */
export function evaluate(definition: Definition, facts: LeadFacts, now: Date, timeZone: string): Judgement {
  const asking = { facts, now, timeZone };
  const { rules, threshold, groupCaps } = definition.score;
  const matched = rules.filter(({ when }) => holds(when, asking));
  const points = scoreOf(matched, groupCaps ?? {});
  const misses = [...missesOf(definition, asking), ...(points < threshold ? [tooFew(threshold - points)] : [])];
  return {
    isMql: misses.length === 0,
    points,
    matched: matched.map(({ id, label, points }) => ({ id, label, points })),
    misses,
  };
}

/** What rules give together: those of one group at most what it is capped at. */
export function scoreOf(matched: readonly ScoreRule[], groupCaps: Readonly<Record<string, number>>): number {
  const groups = Map.groupBy(matched, ({ group }) => group ?? null);
  const sums = [...groups].map(([group, rules]) => {
    const sum = rules.reduce((total, { points }) => total + points, 0);
    const cap = group !== null && Object.hasOwn(groupCaps, group) ? groupCaps[group] : undefined;
    return cap === undefined ? sum : Math.min(sum, cap);
  });
  return sums.reduce((total, sum) => total + sum, 0);
}

/** The criteria one by one: those of which all have to hold, or the one that there is. */
export function criteriaOf({ criteria }: Pick<Definition, "criteria">) {
  return "all" in criteria ? criteria.all : [criteria];
}

function missesOf(definition: Definition, asking: Asking): Miss[] {
  return [
    ...definition.disqualifiers.flatMap((when, at): Miss[] =>
      holds(when, asking) ? [{ kind: "disqualifier", at }] : [],
    ),
    ...definition.requiredFields
      .filter((field) => !isKnown(field, asking.facts))
      .map((field): Miss => ({ kind: "required_field", field })),
    ...criteriaOf(definition).flatMap((when, at): Miss[] => (holds(when, asking) ? [] : [{ kind: "criterion", at }])),
  ];
}

function tooFew(missing: number): Miss {
  return { kind: "threshold", missing };
}
