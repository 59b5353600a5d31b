import { moneyOf } from "#platform/minor-units.ts";
import { amountsAnswered } from "../../fields/rules.ts";
import type { LeadField } from "../../fields/schema.ts";
import { dataAnswered } from "../../timeline/rules/answer.ts";
import type { ImportSettings } from "../schema.ts";
import type { FileRow } from "./chunk.ts";
import type { ReadRow } from "./drafts.ts";
import { fieldPrefix } from "./targets.ts";

/** Makes rows such as the API shows them: amounts in `currency` (ISO 4217), of which drafts have the minor units. */
export function showingRows(
  { mapping }: Pick<ImportSettings, "mapping">,
  fields: readonly Pick<LeadField, "key" | "type">[],
  currency: string,
) {
  // Fields that the import is going to make have their type from the mapping.
  const made = mapping.flatMap(({ to, type }) =>
    to?.startsWith(fieldPrefix) && type ? [{ key: to.slice(fieldPrefix.length), type }] : [],
  );
  const amounts = new Set([...fields, ...made].flatMap(({ key, type }) => (type === "money" ? [key] : [])));
  return (row: FileRow) => ({ ...row, read: shown(row.read, amounts, currency) });
}

/** A row as the API shows it. */
export type ShownRow = ReturnType<ReturnType<typeof showingRows>>;

function shown(read: ReadRow, amounts: ReadonlySet<string>, currency: string) {
  if (read.kind === "spend") {
    const { amountMinor, ...spend } = read.spend;
    return { ...read, spend: { ...spend, amount: moneyOf(amountMinor, currency) } };
  }
  if (read.kind !== "lead") return read;
  const fields = amountsAnswered(read.draft.fields, amounts, currency);
  const events = read.draft.events.map((event) => ({ ...event, data: dataAnswered(event.data, currency) }));
  return { ...read, draft: { ...read.draft, fields, events } };
}
