import { criteriaOf, scoreOf } from "../../rules/evaluate.ts";
import type { Definition } from "../../schema/definition.ts";
import type { Pattern } from "../schema.ts";

/** Which parts of a definition held of a lead at one moment, in the order of `partsOf`. */
export type Held = readonly boolean[];

/** What a definition makes of a lead, by what held at each moment before Sales' first work. */
export type Seen = Pick<Pattern, "held" | "points" | "fittingPoints">;

/** What one saw of a lead at all moments, at least one, together. */
export function seenOf(definition: Definition, moments: readonly Held[]): Seen {
  const judged = moments.map((held) => judge(definition, held));
  const fitting = judged.filter(({ fits }) => fits).map(({ points }) => points);
  const places = (moments[0] ?? []).keys();
  return {
    held: [...places].map((place) => (moments.some((held) => held[place]) ? "1" : "0")).join(""),
    points: Math.max(...judged.map(({ points }) => points)),
    fittingPoints: fitting.length === 0 ? null : Math.max(...fitting),
  };
}

/** The points at one moment, and whether all but the threshold was fulfilled. */
function judge(definition: Definition, held: Held): { readonly points: number; readonly fits: boolean } {
  const { disqualifiers, requiredFields, score } = definition;
  const firstNeeded = disqualifiers.length;
  const firstRule = firstNeeded + requiredFields.length + criteriaOf(definition).length;
  return {
    points: scoreOf(
      score.rules.filter((_, at) => held[firstRule + at]),
      score.groupCaps ?? {},
    ),
    fits: !held.slice(0, firstNeeded).includes(true) && !held.slice(firstNeeded, firstRule).includes(false),
  };
}
