import type { EvidenceRow, EvidenceSearch } from "../schema.ts";

/** Rows as they came, or those that converted most often first; of what isn't known yet, and of what nobody knows, last. */
export function inOrder(rows: readonly EvidenceRow[], sort: EvidenceSearch["sort"]): readonly EvidenceRow[] {
  if (sort === "frequency") return rows;
  const rate = ({ kind, converted }: EvidenceRow) => (kind === "unknown" ? -2 : (converted.value ?? -1));
  return rows.toSorted((one, other) => rate(other) - rate(one));
}

/** What fills the width of a bar: the most that a value of some leads may come to, so that a rare one doesn't make all others small. */
export function mostOf(rows: readonly EvidenceRow[]): number {
  const certain = rows.map(({ converted: { value, whole, interval } }) => (whole >= 20 ? interval?.[1] : value) ?? 0);
  return Math.max(0.01, ...certain);
}
