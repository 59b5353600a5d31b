import type { Dialect } from "../schema.ts";
import { figuresOf } from "./dates.ts";
import { decimalOf } from "./numbers.ts";

/** In which order dates are written, and whether the cells leave no doubt of it. */
export type DetectedOrder = { readonly dateOrder: Dialect["dateOrder"]; readonly isCertain: boolean };

/**
 * In which order a file writes the figures of its dates: a figure above 12 is a day. Where none is, a clock of twice twelve hours and
 * a zone of the United States speak for the month first, everything else for the day.
 */
export function detectOrder(cells: Iterable<string>, timeZone: string): DetectedOrder {
  let [dayFirst, monthFirst, seen, halfDays] = [0, 0, 0, 0];
  for (const cell of cells) {
    const figures = figuresOf(cell);
    if (!figures) continue;
    seen++;
    if (figures.first > 12) dayFirst++;
    if (figures.second > 12) monthFirst++;
    if (figures.isHalfDay) halfDays++;
  }
  if (seen === 0) return { dateOrder: "ymd", isCertain: true };
  if (dayFirst !== monthFirst) return { dateOrder: dayFirst > monthFirst ? "dmy" : "mdy", isCertain: true };
  return { dateOrder: halfDays > 0 || american.test(timeZone) ? "mdy" : "dmy", isCertain: false };
}

const american =
  /^(US\/.+|America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Adak|Indiana\/.+|Kentucky\/.+|North_Dakota\/.+)|Pacific\/Honolulu)$/;

/** What stands before the cents in a file's numbers; where nothing says so, a comma if cells are divided by semicolons, as Excel has it. */
export function detectDecimal(cells: Iterable<string>, delimiter: Dialect["delimiter"]): Dialect["decimal"] {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    if (!numeric.test(cell)) continue;
    const decimal = decimalOf(cell);
    if (decimal === ".") points++;
    if (decimal === ",") commas++;
  }
  if (points === commas) return delimiter === ";" ? "," : ".";
  return commas > points ? "," : ".";
}

const numeric = /^[^\d.,]{0,4}\d[\d.,'’\s]*[^\d.,]{0,4}$/;
