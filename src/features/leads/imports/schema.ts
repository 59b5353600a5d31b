import { z } from "zod";
import { storableText, timeZone } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { fieldTypes } from "../fields/schema.ts";
import { matchings, modes } from "../intake/schema.ts";

/** A file is kept in parts of so many bytes, but for the last. By the first it is understood, and shown as it would land. */
export const partBytes = 512 * 1_024;

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
  timeZone: timeZone(),
});
export type Dialect = z.output<typeof dialect>;

/**
 * What a column means: `to` is one of the targets of `rules/targets.ts` ("email", "createdAt", "stage", "event:won.occurredAt",
 * "field:employees", …), null leaves it out. `values` says what the column's words stand for.
 */
export const columnMapping = z.strictObject({
  /** The column's header; a repeated header has " (2)" and so on behind it. */
  column: storableText(1_000),
  to: storableText(100).nullable(),
  /** For a custom field made on the spot. */
  type: z.enum(fieldTypes).optional(),
  values: z.record(storableText(200), storableText(100)).optional(),
});
export type ColumnMapping = z.output<typeof columnMapping>;

/** All that decides how a file lands: kept with the import, shown and adjusted before it starts. */
export const importSettings = z.strictObject({
  ...dialect.shape,
  mapping: z.array(columnMapping).max(10_000),
  mode: z.enum(modes),
  matchBy: z.enum(matchings),
  /** The system whose names the external ids are. */
  system: storableText(60).trim().min(1),
  /** For events and activities: the column that says whose they are, and by which identity. */
  join: z.strictObject({ column: storableText(1_000), by: z.enum(["externalId", "email"]) }).optional(),
});
export type ImportSettings = z.output<typeof importSettings>;

/**
 * From the first byte to the end. What failed as a whole was taken back, as what was reverted; while it is being taken back it is
 * `reverting`, with a problem if it failed.
 */
export const importStates = [
  "uploading",
  "uploaded",
  "queued",
  "running",
  "done",
  "failed",
  "reverting",
  "reverted",
] as const;
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

const columns = z
  .array(z.string())
  .readonly()
  .describe("The header's words; a repeated one has “ (2)” and so on behind it.");

/** An import as its page and the API show it. */
export const shownImport = z.object({
  id: z.uuid(),
  target: z.enum(targets),
  state: z.enum(importStates),
  fileName: z.string(),
  bytes: z.int(),
  readBytes: z.int().describe("Up to where the file has landed."),
  recognisedAs: z.enum(sources),
  settings: importSettings,
  columns,
  counts,
  removed: z.int().describe("What taking it back has come to: leads and campaigns that went,"),
  restored: z.int().describe("that are as they were before,"),
  kept: z.int().describe("and that stayed, as somebody had worked on them since."),
  problem: z.string().nullable().describe("Why it failed as a whole."),
  startedBy: z.object({ kind: z.enum(["person", "key", "service"]), id: z.uuid().nullable(), name: z.string() }),
  createdAt: z.date(),
  queuedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  revertedAt: z.date().nullable(),
});
export type Import = Readonly<z.output<typeof shownImport>>;

/** How the beginning of a file would land. */
export const shownPreview = z.object({
  target: z.enum(targets),
  recognisedAs: z.enum(sources),
  columns,
  settings: importSettings,
  rows: z
    .array(
      z.object({
        line: z.int(),
        cells: z.array(z.string()).readonly(),
        read: z.looseObject({ kind: z.enum(["lead", "campaign", "spend", "skipped", "problems"]) }),
      }),
    )
    .readonly()
    .describe("The first 20 rows as they would land, money as amounts, or what is wrong with them."),
  words: z
    .array(z.array(z.string()).readonly())
    .readonly()
    .describe("What stands in each column, the most frequent first."),
  doubts: z.array(z.string()).readonly().describe("What could be meant otherwise than it is understood."),
  strangers: z
    .array(z.string())
    .readonly()
    .describe("Whom the first rows name as owners and nobody here goes by; the leads land without them."),
  problem: z.string().nullable(),
});

/** What somebody says of a file as they bring it; the rest is recognised. */
export const importOptionsInput = z.strictObject({ target: z.enum(targets), ...importSettings.shape }).partial();
export type ImportOptionsInput = z.output<typeof importOptionsInput>;

const importId = z.uuid("The id of an import.");

/** Other settings than were recognised. A column that the mapping doesn't name is left out. */
export const adjustImportInput = importOptionsInput.extend({ importId });
export type AdjustImportInput = z.output<typeof adjustImportInput>;

/** The same out of a form, where the options are one text of JSON. */
export const adjustImportForm = z
  .strictObject({ importId: z.unknown(), options: z.string().max(5_000_000) })
  .transform(({ importId, options }, context) => {
    try {
      return { ...importOptionsInput.parse(JSON.parse(options)), importId };
    } catch {
      context.addIssue({ code: "custom", path: ["options"], message: "Settings as the page sends them." });
      return z.NEVER;
    }
  })
  .pipe(adjustImportInput);

/** One import, to be looked at. */
export const importInput = z.strictObject({ importId });

/** `cursor` is the id of the last one seen. */
export const listImportsInput = z.strictObject({
  cursor: z.uuid("The nextCursor of the page before.").optional(),
  limit: z.coerce.number("A whole number from 1 to 200.").int().min(1).max(200).optional(),
});
export type ListImportsInput = z.output<typeof listImportsInput>;

/** What somebody says of a file as a program brings it; without `start: false` it starts at once. */
export const bringImportInput = importOptionsInput.extend({ start: z.boolean("true or false.").optional() });
export type BringImportInput = z.output<typeof bringImportInput>;

/** A box that is ticked: the next file with the same columns is understood the same way. */
export const beginImportInput = z.strictObject({ importId, remember: z.literal("on").optional() });
export type BeginImportInput = z.output<typeof beginImportInput>;

export const startImportInput = z.strictObject({ importId });
export type StartImportInput = z.output<typeof startImportInput>;

export const revertImportInput = z.strictObject({ importId });
export type RevertImportInput = z.output<typeof revertImportInput>;

const about = z.object({ importId: z.uuid(), target: z.enum(targets) });

export const importFacts = {
  "import.started": about.extend({ mode: z.enum(modes) }),
  /** Rows of the file after `from`, up to `to`; the digest is one of what became of each. */
  "import.chunk_landed": about.extend({ from: z.int(), to: z.int(), counts, digest: z.string() }),
  "import.finished": about.extend({ counts, startedById: z.uuid().nullable() }),
  /** Somebody has it taken back, and it will be `reverted`; `discarded` before anything of it had landed. */
  "import.revert_started": about,
  "import.discarded": about,
  "import.failed": about.extend({ startedById: z.uuid().nullable() }),
  "import.reverted": about.extend({
    removed: z.int(),
    restored: z.int(),
    kept: z.int(),
    startedById: z.uuid().nullable(),
  }),
};
export type ImportFact = FactOf<typeof importFacts>;

/** A row that could not land: where it begins, its cells, and what is wrong, by column. */
export type RowProblem = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly sentence: string }[];
};

/** How files with these columns were understood. */
export type ImportMapping = {
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  readonly columns: readonly string[];
  readonly settings: RememberedSettings;
  readonly savedAt: Date;
};

export const rememberedSettings = importSettings.omit({ encoding: true, delimiter: true });
export type RememberedSettings = z.output<typeof rememberedSettings>;

export const forgetMappingInput = z.strictObject({ mappingId: z.uuid("The id of a mapping.") });
export type ForgetMappingInput = z.output<typeof forgetMappingInput>;

const namedMapping = z.object({ id: z.uuid(), name: z.string(), target: z.enum(targets) });

export const mappingFacts = {
  "mapping.remembered": namedMapping,
  "mapping.forgotten": namedMapping,
};
export type MappingFact = FactOf<typeof mappingFacts>;
