import type { Comparison, Limit } from "./comparison.ts";

const head = ["", "ours", "reference", "ratio", "bar", "", "runs", "spread"];

/** The comparisons as lines of aligned columns. */
export function tabulate(comparisons: readonly Comparison[]): string {
  const rows = [head, ...comparisons.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(align).join("   ")}`).join("\n");
}

function cells({ name, unit, ours, reference, ratio, bar, isMet, runs, spread: [least, most] }: Comparison): string[] {
  return [
    name,
    `${ours.toFixed(1)} ${unit}`,
    `${reference.toFixed(1)} ${unit}`,
    ratio.toFixed(2),
    limit(bar),
    isMet ? "met" : "missed",
    String(runs.length),
    `${least.toFixed(2)}–${most.toFixed(2)}`,
  ];
}

function limit(bar: Limit): string {
  if ("oursAtMost" in bar) return `ours ≤ ${bar.oursAtMost}`;
  return "atMost" in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
}
