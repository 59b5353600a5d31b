import type { Success } from "../schema.ts";

type SuccessWords = {
  readonly one: string;
  readonly many: string;
  /** Above the share of MQLs that did, and of all of these that were MQLs. */
  readonly became: string;
  readonly caught: string;
};

/** How what counts as a success is called. */
export const successWords: Readonly<Record<Success, SuccessWords>> = {
  won: { one: "customer", many: "customers", became: "Became customers", caught: "Customers caught" },
  sql: { one: "opportunity", many: "opportunities", became: "Became opportunities", caught: "Opportunities caught" },
};

/** "171 customers", as a reader writes the number. */
export function countedSuccesses(count: number, success: Success, written: (count: number) => string): string {
  return `${written(count)} ${successWords[success][count === 1 ? "one" : "many"]}`;
}

/** What one may choose to count. */
export const successChoices: readonly { readonly success: Success; readonly label: string }[] = [
  { success: "won", label: "a customer" },
  { success: "sql", label: "an opportunity" },
];
