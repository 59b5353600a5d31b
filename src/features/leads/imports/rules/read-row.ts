import type { CsvRow } from "#platform/csv-scan.ts";
import type { CampaignDraft, SpendDraft } from "../../campaigns/schema.ts";
import type { LeadField } from "../../fields/schema.ts";
import type { LeadDraft } from "../../intake/schema.ts";
import type { ImportSettings, RowProblem, Target } from "../schema.ts";

/** What a row comes to. Skipped: it says nothing, as a footer or a row of empty cells does; the reason is a sentence. */
export type ReadRow =
  | { readonly kind: "lead"; readonly draft: LeadDraft }
  | { readonly kind: "campaign"; readonly campaign: CampaignDraft }
  | { readonly kind: "spend"; readonly spend: SpendDraft }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "problems"; readonly reasons: RowProblem["reasons"] };

/** What is known of the workspace while its file is read. */
export type ReadingContext = {
  /** Custom fields; one that the settings make on the spot may be missing yet. */
  readonly fields: readonly LeadField[];
  /** Who may own a lead: matched by name or e-mail. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  /** ISO 4217. */
  readonly currency: string;
  /** When the import was queued: the moment of what happened at an unknown one to a lead that came in at an unknown one. */
  readonly now: Date;
};

/** How the rows of one file are read: made once, used for each. */
export type ReadingPlan = {
  readonly read: (row: CsvRow) => ReadRow;
};

/** Settles what each cell of a file's rows means. Columns that the settings don't name are left out. */
export function planReading(
  target: Target,
  settings: ImportSettings,
  columns: readonly string[],
  context: ReadingContext,
): ReadingPlan {
  void target;
  void settings;
  void columns;
  void context;
  return { read: () => ({ kind: "skipped", reason: "Not yet read." }) };
}

/** Reads a row as a draft of what it tells of; or says what is wrong with it, by column. */
export function readRow(plan: ReadingPlan, row: CsvRow): ReadRow {
  return plan.read(row);
}
