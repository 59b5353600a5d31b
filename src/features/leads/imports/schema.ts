import { z } from "zod";
import { fieldTypes } from "../fields/schema.ts";
import { matchings, modes } from "../intake/schema.ts";

export const targets = ["leads", "events", "activities", "campaigns", "spend"] as const;
export type Target = (typeof targets)[number];

/** Whose file it is, by its header: `own` is anybody's. */
export const sources = [
  "hubspot",
  "salesforce_data_loader",
  "salesforce_report",
  "pipedrive",
  "zoho",
  "dynamics",
  "meta",
  "own",
] as const;
export type SourceName = (typeof sources)[number];

/** How the bytes of a file become rows, and its texts become values. */
export const dialect = z.strictObject({
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  delimiter: z.enum([",", ";", "\t", "|"]),
  /** What stands before the cents. */
  decimal: z.enum([".", ","]),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]),
  /** IANA name: of moments that don't name theirs. */
  timeZone: z.string(),
});
export type Dialect = z.output<typeof dialect>;

/**
 * What a column means: `to` is one of the targets of `rules/targets.ts` ("email", "createdAt", "stage", "event:won.occurredAt",
 * "field:employees", …), null leaves it out. `values` says what the column's words stand for.
 */
export const columnMapping = z.strictObject({
  /** The column's header; a repeated header has " (2)" and so on behind it. */
  column: z.string().max(1_000),
  to: z.string().max(100).nullable(),
  /** For a custom field made on the spot. */
  type: z.enum(fieldTypes).optional(),
  values: z.record(z.string().max(200), z.string().max(100)).optional(),
});
export type ColumnMapping = z.output<typeof columnMapping>;

/** All that decides how a file lands: kept with the import, shown and adjusted before it starts. */
export const importSettings = z.strictObject({
  ...dialect.shape,
  mapping: z.array(columnMapping).max(10_000),
  mode: z.enum(modes),
  matchBy: z.enum(matchings),
  /** The system whose names the external ids are. */
  system: z.string().trim().min(1).max(60),
  /** For events and activities: the column that says whose they are, and by which identity. */
  join: z.strictObject({ column: z.string(), by: z.enum(["externalId", "email"]) }).optional(),
});
export type ImportSettings = z.output<typeof importSettings>;

export const importStates = ["uploaded", "queued", "running", "done", "failed", "reverting", "reverted"] as const;
export type ImportState = (typeof importStates)[number];

/** Always: rows = created + updated + unchanged + skipped + failed. */
export const counts = z.object({
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
});
export type Counts = z.output<typeof counts>;

/** A row that could not land: where it begins, its cells, and what is wrong, by column. */
export type RowProblem = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly sentence: string }[];
};
