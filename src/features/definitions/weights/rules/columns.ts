import { partsOf } from "../../backtest/rules/parts.ts";
import { tallyOf } from "../../backtest/rules/tally.ts";
import type { Pattern } from "../../backtest/schema.ts";
import type { Leak } from "../../evidence/schema.ts";
import { questionsOf } from "../../rules/questions.ts";
import type { Definition, ScoreRule } from "../../schema/definition.ts";
import type { Cases } from "./fit.ts";

/** What the model looks at of a lead: whether a rule holds, or with null whether everything but the threshold is fulfilled. */
export type Column = {
  /** The place of the rule in its list. */
  readonly at: number | null;
  readonly holds: (pattern: Pattern) => boolean;
};

/** The columns that tell leads apart; and by their place the rules that don't, or that know the outcome, with why. */
export function columnsOf(
  older: readonly Pattern[],
  definition: Definition,
  leaks: readonly Leak[],
): { readonly columns: readonly Column[]; readonly leftOut: ReadonlyMap<number, string> } {
  const { rules } = definition.score;
  const first = partsOf(definition).length - rules.length;
  const known = tallyOf(older).known;
  const reach = ({ holds }: Column) => tallyOf(older.filter(holds)).known;
  const columns: Column[] = [];
  const leftOut = new Map<number, string>();
  for (const [at, rule] of rules.entries()) {
    const column = { at, holds: ({ held }: Pattern) => held[first + at] === "1" };
    const says = leakIn(rule, leaks) ?? reachInWords(reach(column), known);
    if (says === null) columns.push(column);
    else leftOut.set(at, says);
  }
  const fits: Column = { at: null, holds: ({ fittingPoints }) => fittingPoints !== null };
  return { columns: reachInWords(reach(fits), known) === null ? [...columns, fits] : columns, leftOut };
}

/** Leads whose outcome is known, together with those that look the same to the model. */
export function casesOf(patterns: readonly Pattern[], columns: readonly Column[]): Cases[] {
  const cases = new Map<string, { columns: number[]; all: number; converted: number }>();
  for (const pattern of patterns) {
    const { known, converted } = tallyOf([pattern]);
    const held = columns.flatMap(({ holds }, index) => (holds(pattern) ? [index] : []));
    const key = held.join();
    const alike = cases.get(key) ?? { columns: held, all: 0, converted: 0 };
    cases.set(key, { columns: held, all: alike.all + known, converted: alike.converted + converted });
  }
  return [...cases.values()].filter(({ all }) => all > 0);
}

function leakIn({ when }: ScoreRule, leaks: readonly Leak[]): string | null {
  const asked = new Set(questionsOf(when).map(({ leaf }) => leaf.field));
  const leak = leaks.find(({ field }) => asked.has(field));
  return leak ? `${leak.says} So no points are suggested for it.` : null;
}

function reachInWords(held: number, known: number): string | null {
  if (held === 0) return "It holds for none of the leads that could be learnt from.";
  return held === known ? "It holds for all leads that could be learnt from." : null;
}
