import type { Definition } from "../../schema/definition.ts";
import type { PartAt, Pattern } from "../schema.ts";
import { isMqlAt } from "./figures.ts";
import { partsOf } from "./parts.ts";

type IsMql = (pattern: Pattern) => boolean;

/**
 * For each part, in the order of the bits, whether leads would have been MQLs without it. What else ever held of a lead is taken to
 * have held at once, which is so of all that were only looked at when they came in.
 */
export function withoutParts(definition: Definition): IsMql[] {
  const { threshold } = definition.score;
  const parts = partsOf(definition);
  return parts.map((part, place): IsMql => {
    if (part.kind === "score_rule") {
      const given = givenBy(definition, part.at, place - part.at);
      return ({ held, fittingPoints }) =>
        fittingPoints !== null && fittingPoints - (held[place] === "1" ? given(held) : 0) >= threshold;
    }
    const stops = aloneStops(parts, place);
    return (pattern) => isMqlAt(pattern, threshold) || (pattern.points >= threshold && stops(pattern.held));
  });
}

/** Whether one part, and no other, stands in the way of a lead whatever its points. */
function aloneStops(parts: readonly PartAt[], place: number): (held: string) => boolean {
  const stopping = parts.flatMap(({ kind }, at) => {
    return kind === "score_rule" ? [] : [{ at, bit: kind === "disqualifier" ? "1" : "0" }];
  });
  return (held) => stopping.every(({ at, bit }) => (held[at] === bit) === (at === place));
}

/** How many points a rule gives those for whom it holds: fewer than its own where its group reaches its cap without it. */
function givenBy({ score }: Definition, at: number, first: number): (held: string) => number {
  const { rules, groupCaps = {} } = score;
  const rule = rules[at];
  const group = rule?.group;
  const cap = group !== undefined && Object.hasOwn(groupCaps, group) ? groupCaps[group] : undefined;
  const points = rule?.points ?? 0;
  if (cap === undefined) return () => points;
  const members = rules.flatMap((each, index) => (each.group === group ? [{ place: first + index, ...each }] : []));
  return (held) => {
    const sum = members.reduce((total, each) => (held[each.place] === "1" ? total + each.points : total), 0);
    return Math.min(sum, cap) - Math.min(sum - points, cap);
  };
}
