import type { LeadField } from "#features/leads/fields/schema.ts";
import { planReading, type ReadingPlan, type ReadRow, readRow } from "#features/leads/imports/rules/read-row.ts";
import type { ImportSettings, Target } from "#features/leads/imports/schema.ts";
import { csvScanner } from "#platform/csv-scan.ts";

export const importedAt = new Date("2026-11-22T08:00:00Z");

type Options = {
  readonly target?: Target;
  readonly fields?: readonly LeadField[];
  readonly members?: readonly { id: string; name: string; email: string }[];
  readonly join?: NonNullable<ImportSettings["join"]>;
  readonly columns?: readonly string[];
  readonly system?: string;
};

/** Reads lines under columns of these meanings. */
export function readLines(
  meanings: ImportSettings["mapping"] | Readonly<Record<string, string | null>>,
  lines: readonly string[],
  options: Options = {},
): ReadRow[] {
  const mapping = Array.isArray(meanings) ? meanings : Object.entries(meanings).map(([column, to]) => ({ column, to }));
  const columns = options.columns ?? mapping.map(({ column }) => column);
  const plan = aReadingPlan(mapping, columns, options);
  const [, ...rows] = csvScanner(",")([columns.map((name) => `"${name}"`).join(","), ...lines].join("\n"), true);
  return rows.map((row) => readRow(plan, row));
}

export function aReadingPlan(
  mapping: ImportSettings["mapping"],
  columns: readonly string[],
  { target = "leads", fields = [], members = [], join, system = "own" }: Options,
): ReadingPlan {
  const settings: ImportSettings = {
    encoding: "utf-8",
    delimiter: ",",
    decimal: ".",
    dateOrder: "ymd",
    timeZone: "Europe/Prague",
    mapping,
    mode: "both",
    matchBy: "either",
    system,
    ...(join && { join }),
  };
  return planReading(target, settings, columns, { fields, members, currency: "EUR", now: importedAt });
}

export function aField(key: string, type: LeadField["type"], options: readonly string[] = []): LeadField {
  return { id: key, key, label: key, type, options, revision: 1, archivedAt: null };
}
