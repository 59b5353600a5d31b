import type { ImportSettings } from "../schema.ts";
import { detectOrder } from "./detect.ts";
import type { SniffedCsv } from "./sniff.ts";

const seen = { dmy: "the day first, as 14/3/2025 has", mdy: "the month first, as 3/14/2025 has" };
const read = { dmy: "3 April", mdy: "4 March" };

/** Sentences about what in the first rows, in columns that are used, could be meant otherwise than the settings say. */
export function doubtsOf(
  { columns, sample }: Pick<SniffedCsv, "columns" | "sample">,
  { mapping, dateOrder, timeZone }: ImportSettings,
): readonly string[] {
  const used = new Set(mapping.filter(({ to }) => to !== null).map(({ column }) => column));
  const cells = sample.flatMap((row) => row.filter((_cell, index) => used.has(columns[index] ?? "")));
  const { dateOrder: detected, isCertain } = detectOrder(cells, timeZone);
  if (isCertain) {
    if (detected === "ymd" || detected === dateOrder) return [];
    return [`Dates in the first rows have ${seen[detected]}, and are read otherwise.`];
  }
  if (dateOrder === "ymd") return [];
  return [`No date in the first rows says which figure is the month: 3/4/2025 is read as ${read[dateOrder]}.`];
}
