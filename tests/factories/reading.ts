import type { LeadField } from "#features/leads/fields/schema.ts";
import { doubtsOf } from "#features/leads/imports/rules/doubts.ts";
import type { ReadRow } from "#features/leads/imports/rules/drafts.ts";
import { planReading, type ReadingPlan, readRow } from "#features/leads/imports/rules/read-row.ts";
import { recognise } from "#features/leads/imports/rules/recognise.ts";
import { sniffing } from "#features/leads/imports/rules/sniff.ts";
import type { ImportSettings, Target } from "#features/leads/imports/schema.ts";
import { csvScanner } from "#platform/csv/scan.ts";

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

/** A small file as it is recognised, with what its columns mean; those that are left out are missing, and what could be meant otherwise. */
export function recognised(
  content: string | Uint8Array,
  { fields = [], target }: { fields?: readonly LeadField[]; target?: Target } = {},
) {
  const watch = sniffing();
  watch.see(typeof content === "string" ? Buffer.from(content) : content);
  const file = watch.sniffed();
  if (file.problem !== null) throw new Error(file.problem);
  const found = recognise(file, { fields, timeZone: "Europe/Prague", ...(target && { target }) });
  const meant = found.settings.mapping.filter(({ to }) => to !== null);
  const meanings = Object.fromEntries(meant.map(({ column, to, type }) => [column, type ? `${to} ${type}` : to]));
  const sample = (column = "") => file.sample[0]?.[file.columns.indexOf(column)];
  const doubts = (told: Partial<ImportSettings> = {}) => doubtsOf(file, { ...found.settings, ...told });
  return { ...found, meanings, sample, doubts };
}
