import type { Outcome, Verdict } from "../../outcomes/schema.ts";
import type { Definition } from "../../schema/definition.ts";
import type { MonthPattern, Pattern, Scan } from "../schema.ts";
import { distinct, type Mask, readerOf } from "./masks.ts";
import { partConditions } from "./part-conditions.ts";
import { type Seen, seenOf } from "./seen.ts";
import type { Span } from "./spans.ts";

/** Leads that are alike in all that a scan looks at. */
export type Group = {
  /** What held of them at each moment, of the `distinct` conditions of both definitions. */
  readonly masks: readonly Mask[];
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** The place of the span in which they came in. */
  readonly span: number;
  /** Whether they were first told of after Sales had worked on them. */
  readonly isLate: boolean;
  readonly leads: number;
};

/** What two definitions make of leads by what held of them; of the second only whether it calls them MQLs. */
export function judging(definition: Definition, other: Definition | null) {
  const [mine, theirs] = [partConditions(definition), other ? partConditions(other) : []];
  const all = distinct([...mine, ...theirs]);
  const [readMine, readTheirs] = [readerOf(all, mine), readerOf(all, theirs)];
  return (masks: readonly Mask[]): Seen & Pick<Pattern, "other"> => ({
    ...seenOf(definition, masks.map(readMine)),
    other: other && isMql(seenOf(other, masks.map(readTheirs)), other),
  });
}

/** The patterns that groups come to, their months, and how many MQLs were first told of too late. */
export function patternsOf(
  groups: readonly Group[],
  spans: readonly Span[],
  definition: Definition,
  other: Definition | null,
): Pick<Scan, "patterns" | "months" | "finalOnly"> {
  const judge = judging(definition, other);
  const patterns = new Map<string, Pattern>();
  const months = new Map<string, MonthPattern>();
  let finalOnly = 0;
  for (const { masks, outcome, verdict, span, isLate, leads } of groups) {
    const { month = "", isNewer = false } = spans[span] ?? {};
    const seen = judge(masks);
    const isPositive = isMql(seen, definition);
    add(patterns, { ...seen, outcome, verdict, isNewer, leads });
    add(months, { month, isMql: isPositive, outcome, verdict, leads });
    if (isPositive && isLate) finalOnly += leads;
  }
  return { patterns: [...patterns.values()], months: [...months.values()], finalOnly };
}

function isMql({ fittingPoints }: Seen, { score: { threshold } }: Definition): boolean {
  return fittingPoints !== null && fittingPoints >= threshold;
}

function add<Counted extends { readonly leads: number }>(counted: Map<string, Counted>, one: Counted): void {
  const { leads, ...rest } = one;
  const key = JSON.stringify(rest);
  const before = counted.get(key);
  counted.set(key, before ? { ...before, leads: before.leads + leads } : one);
}
