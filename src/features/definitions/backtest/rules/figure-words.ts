import type { Share } from "../../outcomes/schema.ts";
import type { Rates } from "./tried.ts";

/** How its reader writes numbers and shares. */
type Written = {
  readonly number: (value: number, digits?: number) => string;
  readonly share: (value: number) => string;
};

/** What it comes to, in a sentence for whoever can't see the figures beside it; shares and numbers as their reader writes them. */
export function ratesInWords({ perWeek, precision, recall }: Rates, caught: string, written: Written): string {
  const said = [
    perWeek !== null && `${written.number(perWeek, weekDigits(perWeek))} MQLs a week`,
    precision.value !== null && `${written.share(precision.value)} of them convert`,
    recall.value !== null && `${written.share(recall.value)} of ${caught} caught`,
  ].filter(Boolean);
  return said.join(", ") || "not yet known";
}

/** A few MQLs a week are told apart by a digit after the point: of a small firm every number would be none. */
export function weekDigits(perWeek: number): number {
  return perWeek < 10 ? 1 : 0;
}

/** The ends of an interval as percentages without their sign: "15–21"; null where nothing is known. */
export function intervalInWords({ interval }: Share, number: (value: number) => string): string | null {
  return interval && `${number(interval[0] * 100)}–${number(interval[1] * 100)}`;
}
