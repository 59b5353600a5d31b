import type { Day } from "#platform/day.ts";
import { lastDays } from "../../rules/span.ts";
import type { Period } from "../schema.ts";

/** The first day of a period in a zone; none where it is all there is. */
export function beginOf(period: Period, now: Date, timeZone: string): { readonly from?: Day } {
  if (period === "all") return {};
  return { from: lastDays(period === "year" ? 365 : 730, now, timeZone).from };
}

export const periodLabels: Readonly<Record<Period, string>> = {
  year: "The last 12 months",
  two_years: "The last 24 months",
  all: "All there is",
};
