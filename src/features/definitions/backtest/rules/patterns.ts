import { outcomes, type Verdict, verdicts } from "../../outcomes/schema.ts";
import type { Definition } from "../../schema/definition.ts";
import type { MonthPattern, Pattern, Scan } from "../schema.ts";
import { isMqlAt } from "./figures.ts";
import { distinct, type Mask, readerOf } from "./masks.ts";
import { partConditions } from "./part-conditions.ts";
import { type Seen, seenOf } from "./seen.ts";
import type { Span } from "./spans.ts";

/** Leads of whom the same held and became. Of several groups that are alike in both the leads are to be added up. */
export type Group = {
  /** What held of them at each moment, of the `distinct` conditions of both definitions. */
  readonly masks: readonly Mask[];
  /** What became of them, as `fateOf` reads it. */
  readonly fate: number;
  /** How many there are in each span; less than none where they were counted elsewhere, too. */
  readonly leads: readonly number[];
};

type Fate = Pick<Pattern, "outcome" | "verdict"> & {
  /** Whether they were first told of after Sales had worked on them. */
  readonly isLate: boolean;
};

/** Outcome, verdict and whether it came too late, out of one whole number: their places, the last one counted fastest. */
export function fateOf(fate: number): Fate {
  const place = Math.floor(fate / 2);
  return {
    outcome: outcomes[Math.floor(place / verdicts.length)] ?? "not_converted",
    verdict: verdicts[place % verdicts.length] ?? "none",
    isLate: fate % 2 === 1,
  };
}

/** The numbers of all fates with one of these verdicts. */
export function fatesOf(wanted: readonly Verdict[]): number[] {
  const fates = Array.from({ length: outcomes.length * verdicts.length * 2 }, (_, fate) => fate);
  return fates.filter((fate) => wanted.includes(fateOf(fate).verdict));
}

/** What two definitions make of leads by what held of them, each list of masks once; of the second only whether it calls them MQLs. */
export function judging(definition: Definition, other: Definition | null) {
  const [mine, theirs] = [partConditions(definition), other ? partConditions(other) : []];
  const all = distinct([...mine, ...theirs]);
  const [readMine, readTheirs] = [readerOf(all, mine), readerOf(all, theirs)];
  const judge = (masks: readonly Mask[]): SeenByBoth => ({
    ...seenOf(definition, masks.map(readMine)),
    other: other && isMqlAt(seenOf(other, masks.map(readTheirs)), other.score.threshold),
  });
  const judged = new Map<readonly Mask[], SeenByBoth>();
  return (masks: readonly Mask[]): SeenByBoth => {
    const known = judged.get(masks) ?? judge(masks);
    judged.set(masks, known);
    return known;
  };
}

type SeenByBoth = Seen & Pick<Pattern, "other">;

/** The patterns that groups come to, their months, and how many MQLs were first told of too late. */
export function patternsOf(
  groups: readonly Group[],
  spans: readonly Span[],
  definition: Definition,
  other: Definition | null,
): Pick<Scan, "patterns" | "months" | "finalOnly"> {
  const judge = judging(definition, other);
  const patterns = new Counts<Omit<Pattern, "leads">>();
  const months = new Counts<Omit<MonthPattern, "leads">>();
  let finalOnly = 0;
  for (const { masks, fate, leads } of groups) {
    const { outcome, verdict, isLate } = fateOf(fate);
    const seen = judge(masks);
    const isPositive = isMqlAt(seen, definition.score.threshold);
    const inAll = { older: 0, newer: 0 };
    for (const [place, { month, isNewer }] of spans.entries()) {
      const count = leads[place] ?? 0;
      if (count === 0) continue;
      months.add(`${month} ${isPositive} ${outcome} ${verdict}`, { month, isMql: isPositive, outcome, verdict }, count);
      inAll[isNewer ? "newer" : "older"] += count;
    }
    const { held, points, fittingPoints } = seen;
    const key = `${held} ${points} ${fittingPoints} ${seen.other} ${outcome} ${verdict}`;
    patterns.add(`${key} older`, { ...seen, outcome, verdict, isNewer: false }, inAll.older);
    patterns.add(`${key} newer`, { ...seen, outcome, verdict, isNewer: true }, inAll.newer);
    if (isPositive && isLate) finalOnly += inAll.older + inAll.newer;
  }
  return { patterns: patterns.list(), months: months.list(), finalOnly };
}

/** How often what comes up, by its name; what comes to nothing is none. */
class Counts<Counted> {
  readonly #counts = new Map<string, { readonly counted: Counted; leads: number }>();

  add(name: string, counted: Counted, leads: number): void {
    const known = this.#counts.get(name);
    if (known) known.leads += leads;
    else this.#counts.set(name, { counted, leads });
  }

  list(): (Counted & { readonly leads: number })[] {
    return [...this.#counts.values()].flatMap(({ counted, leads }) => (leads === 0 ? [] : [{ ...counted, leads }]));
  }
}
