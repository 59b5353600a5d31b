import type { LeadField } from "../../fields/schema.ts";
import type { ImportSettings, SourceName, Target } from "../schema.ts";
import type { SniffedCsv } from "./sniff.ts";

/** Whose file it is, what its rows are and how it would land; the settings are a proposal, to be adjusted before it starts. */
export type Recognised = { readonly source: SourceName; readonly target: Target; readonly settings: ImportSettings };

/** Recognises a file by its header and proposes what its columns and words mean, dates and numbers as its first rows have them. */
export function recognise(
  file: SniffedCsv,
  {
    fields,
    timeZone,
    target = "leads",
  }: { readonly fields: readonly LeadField[]; readonly timeZone: string; readonly target?: Target },
): Recognised {
  const mapping = file.columns.map((column) => ({
    column,
    to: fields.find(({ label }) => label === column) ? `field:${column}` : null,
  }));
  return {
    source: "own",
    target,
    settings: {
      encoding: file.encoding,
      delimiter: file.delimiter,
      decimal: ".",
      dateOrder: "ymd",
      timeZone,
      mapping,
      mode: "both",
      matchBy: "either",
      system: "own",
    },
  };
}
