import type { CsvRow } from "#platform/csv/scan.ts";
import { digitsOf } from "#platform/minor-units.ts";
import type { FieldType, LeadField } from "../../fields/schema.ts";
import type { ImportSettings, RowProblem, Target } from "../schema.ts";
import { fieldTeller, type Means, type Tell, tellerOf } from "./cells.ts";
import { draftOf, type ReadRow } from "./drafts.ts";
import { type Member, ownersByName } from "./owners.ts";
import { fieldPrefix, type TargetField, targetFields } from "./targets.ts";
import { nothingTold } from "./told.ts";
import { wallClock } from "./wall-clock.ts";

type Reasons = RowProblem["reasons"];

/** What is known of the workspace while its file is read. */
export type ReadingContext = {
  /** Custom fields; one that the settings make on the spot may be missing yet. */
  readonly fields: readonly LeadField[];
  /** Who may own a lead: matched by name or e-mail. */
  readonly members: readonly Member[];
  /** ISO 4217. */
  readonly currency: string;
  /** When the import was queued: the moment of what happened at an unknown one to a lead that came in at an unknown one. */
  readonly now: Date;
};

/** How the rows of one file are read: made once, used for each. */
export type ReadingPlan = {
  readonly target: Target;
  readonly settings: ImportSettings;
  readonly columns: readonly string[];
  readonly now: Date;
  readonly cells: readonly { readonly at: number; readonly column: string; readonly tell: Tell }[];
};

/** Settles what each cell of a file's rows means. Columns that the settings don't name, or by a meaning unknown here, are left out. */
export function planReading(
  target: Target,
  settings: ImportSettings,
  columns: readonly string[],
  context: ReadingContext,
): ReadingPlan {
  const means: Means = {
    decimal: settings.decimal,
    dateOrder: settings.dateOrder,
    clock: wallClock(settings.timeZone),
    fractionDigits: digitsOf(context.currency),
    owners: ownersByName(context.members),
  };
  const cells = columns.flatMap((column, at) =>
    tellersOf(column, target, settings, context.fields, means).map((tell) => ({ at, column, tell })),
  );
  return { target, settings, columns, now: context.now, cells };
}

/** Reads a row as a draft of what it tells of; or says what is wrong with it, by column. */
export function readRow(plan: ReadingPlan, row: CsvRow): ReadRow {
  if (row.flaw) {
    const { cell, sentence } = row.flaw;
    return { kind: "problems", reasons: [{ column: cell === null ? null : (plan.columns[cell] ?? null), sentence }] };
  }
  if (isFooter(row, plan.columns.length)) return { kind: "skipped", reason: "It belongs to the report's footer." };
  const told = nothingTold();
  const reasons: Reasons[number][] = [];
  let isEmpty = true;
  for (const { at, column, tell } of plan.cells) {
    const text = textOf(row.cells[at]);
    if (!text) continue;
    isEmpty = false;
    const sentence = tell(told, text);
    if (sentence !== null) reasons.push({ column, sentence });
  }
  if (isEmpty) return { kind: "skipped", reason: "It has nothing in the columns that are read." };
  if (reasons.length > 0) return { kind: "problems", reasons };
  return draftOf(plan, told);
}

/** What stands in a cell, composed (NFC) as what people type is, and without the wrapping by which programs keep Excel from taking it for a number: ="01234". */
function textOf(cell = ""): string {
  const text = cell.trim().normalize();
  return text.charCodeAt(0) === equalsSign ? text.replace(/^="([^"]*)"$/, "$1") : text;
}

const equalsSign = 61;

/**
 * How a column's cells are told: by its mapping, of which there may be several (the day somebody came in may be the day they became an
 * MQL), or as the one that says whose event it is.
 */
function tellersOf(
  column: string,
  target: Target,
  { mapping, join }: ImportSettings,
  fields: readonly LeadField[],
  means: Means,
): Tell[] {
  const isJoined = join?.column === column && (target === "events" || target === "activities");
  const meanings = mapping.filter((candidate) => candidate.column === column);
  return (isJoined ? [{ ...meanings[0], to: join.by }] : meanings).flatMap(({ to, type, values }) => {
    const tell = to === null ? null : tellTo(to, type, target, fields, means);
    if (!tell) return [];
    return [values ? withWords(tell, values) : tell];
  });
}

function tellTo(
  to: string,
  type: FieldType | undefined,
  target: Target,
  fields: readonly LeadField[],
  means: Means,
): Tell | null {
  if (to.startsWith(fieldPrefix)) {
    const key = to.slice(fieldPrefix.length);
    const field = fields.find((candidate) => candidate.key === key);
    const isRead = target !== "campaigns" && target !== "spend" && !field?.archivedAt;
    return isRead ? fieldTeller(key, field?.type ?? type ?? "text", field?.options ?? [], means) : null;
  }
  const meant = [...targetFields(target), ...identities].find((candidate) => candidate.to === to);
  return meant ? tellerOf(meant, means) : null;
}

/** By which an event is joined to its lead. */
const identities: readonly TargetField[] = targetFields("leads").filter(
  ({ to }) => to === "externalId" || to === "email",
);

/** Words that stand for others, whatever their capitals; one that stands for nothing is left out. */
function withWords(tell: Tell, values: Readonly<Record<string, string>>): Tell {
  const meanings = new Map(
    Object.entries(values).map(([word, meaning]) => [word.trim().normalize().toLowerCase(), meaning]),
  );
  return (told, text) => {
    const meant = meanings.get(text.toLowerCase()) ?? text;
    return meant === "" ? null : tell(told, meant);
  };
}

/** Reports end in a line or two of a single cell: how many records there were, whose the report is. */
function isFooter({ cells, isAfterBlank }: CsvRow, columns: number): boolean {
  if (cells.length > 1 || columns === 1) return false;
  return isAfterBlank || footer.test(cells[0] ?? "");
}

const footer = /^(grand totals?|confidential information|copyright|generated by|total records?)\b/i;
