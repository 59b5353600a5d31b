import { Matrix } from "ml-matrix";
import type { Cases } from "./fit.ts";

/** How nearly the same two columns may hold for, as the correlation of the two. */
const tooAlike = 0.95;

/** What of the older leads keeps a column from being told: who it is hardly apart from, or that all or none converted. */
export type Doubt = {
  /** The first other column that holds for nearly the same leads, or for nearly all others; null where there is none. */
  readonly alike: number | null;
  /** Whether all or none of those for whom it holds converted, or of those for whom it doesn't. */
  readonly isSeparating: boolean;
};

/** For each column, whether its weight can be told from the others' and from certainty. */
export function doubtsOf(cases: readonly Cases[], columns: number): Doubt[] {
  const all = sumOf(cases, "all");
  const together = Matrix.zeros(columns, columns);
  for (const { columns: held, all: leads } of cases) {
    for (const one of held) for (const other of held) together.set(one, other, together.get(one, other) + leads);
  }
  const reach = together.diagonal();
  const isAlike = (one: number, a: number, other: number, b: number) => {
    const spread = Math.sqrt(a * (all - a) * b * (all - b));
    return Math.abs(all * together.get(one, other) - a * b) > tooAlike * spread;
  };
  return reach.map((held, column) => {
    const [holding, others] = [true, false].map((is) => cases.filter((each) => each.columns.includes(column) === is));
    const twin = reach.findIndex((size, other) => other !== column && isAlike(column, held, other, size));
    return { alike: twin < 0 ? null : twin, isSeparating: isCertain(holding ?? []) || isCertain(others ?? []) };
  });
}

function isCertain(cases: readonly Cases[]): boolean {
  const converted = sumOf(cases, "converted");
  return converted === 0 || converted === sumOf(cases, "all");
}

function sumOf(cases: readonly Cases[], of: "all" | "converted"): number {
  return cases.reduce((sum, each) => sum + each[of], 0);
}
