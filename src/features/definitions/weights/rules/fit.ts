import { CholeskyDecomposition, Matrix } from "ml-matrix";

/** Cases that have the same columns, and how many of them converted. */
export type Cases = { readonly columns: readonly number[]; readonly all: number; readonly converted: number };

/** A model of the log-odds to convert: where it begins, and what each column adds, with its standard error. */
export type Fit = {
  readonly intercept: number;
  readonly weights: readonly number[];
  readonly errors: readonly number[];
};

/** Weights far beyond what leads show (odds of some hundred to one) are drawn back; others are hardly touched. */
const smallRidge = 0.1;
const mostSteps = 60;
const settled = 1e-8;

/**
 * Logistic regression on columns that hold or don't, by iteratively reweighted least squares: Newton's steps on the likelihood less a
 * ridge on the weights (not on where it begins), halved while they lead downhill. Null where it comes to no single answer, which a
 * ridge above 0 rules out as long as some converted and some didn't.
 */
export function fitLogistic(cases: readonly Cases[], columns: number, ridge = smallRidge): Fit | null {
  const size = columns + 1;
  let at: readonly number[] = Array(size).fill(0);
  let likelihood = likelihoodOf(cases, at, ridge);
  for (let step = 0; step < mostSteps; step += 1) {
    const { slope, curve } = surroundings(cases, at, ridge);
    const solver = new CholeskyDecomposition(curve);
    if (!solver.isPositiveDefinite()) return null;
    const towards = solver.solve(Matrix.columnVector(slope)).to1DArray();
    const next = climb(cases, at, towards, ridge, likelihood);
    if (!next) return null;
    at = next.at;
    likelihood = next.likelihood;
    if (towards.every((each) => Math.abs(each) < settled)) return fitAt(at, solver);
  }
  return null;
}

/** How likely the model thinks it that a lead with these columns converts. */
export function chanceOf(
  { intercept, weights }: Pick<Fit, "intercept" | "weights">,
  columns: readonly number[],
): number {
  return logistic(columns.reduce((sum, column) => sum + (weights[column] ?? 0), intercept));
}

function fitAt([intercept = 0, ...weights]: readonly number[], solver: CholeskyDecomposition): Fit {
  const size = weights.length + 1;
  const [, ...errors] = solver.solve(Matrix.eye(size)).diagonal().map(Math.sqrt);
  return { intercept, weights, errors };
}

/** A step from `at`, halved while it leads downhill by more than rounding could; null where it only ever does. */
function climb(
  cases: readonly Cases[],
  at: readonly number[],
  towards: readonly number[],
  ridge: number,
  likelihood: number,
) {
  const least = likelihood - 1e-12 * Math.abs(likelihood);
  for (let share = 1; share > 1e-10; share /= 2) {
    const next = at.map((value, index) => value + share * (towards[index] ?? 0));
    const reached = likelihoodOf(cases, next, ridge);
    if (reached >= least) return { at: next, likelihood: reached };
  }
  return null;
}

/** The slope of the penalised log-likelihood, and how it bends down. A place is the column's own plus one: 0 is where it begins. */
function surroundings(cases: readonly Cases[], at: readonly number[], ridge: number) {
  const slope = at.map((value, place) => (place === 0 ? 0 : -ridge * value));
  const curve = Matrix.zeros(at.length, at.length);
  for (let place = 1; place < at.length; place += 1) curve.set(place, place, ridge);
  for (const { columns, all, converted } of cases) {
    const chance = logistic(logOdds(at, columns));
    const places = [0, ...columns.map((column) => column + 1)];
    for (const one of places) {
      slope[one] = (slope[one] ?? 0) + converted - all * chance;
      for (const other of places) curve.set(one, other, curve.get(one, other) + all * chance * (1 - chance));
    }
  }
  return { slope, curve };
}

function likelihoodOf(cases: readonly Cases[], at: readonly number[], ridge: number): number {
  const penalty = at.reduce((sum, value, place) => (place === 0 ? sum : sum + (ridge / 2) * value ** 2), 0);
  return cases.reduce((sum, { columns, all, converted }) => {
    const odds = logOdds(at, columns);
    return sum + converted * odds - all * softplus(odds);
  }, -penalty);
}

function logOdds(at: readonly number[], columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (at[column + 1] ?? 0), at[0] ?? 0);
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** ln(1 + e^x), without running over. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
