import type { ColumnMapping, ImportOptionsInput, ImportSettings, SourceName, Target } from "../schema.ts";

/** What a file was recognised as, and how it would land. */
export type Understanding = {
  readonly target: Target;
  readonly recognisedAs: SourceName;
  readonly columns: readonly string[];
  readonly settings: ImportSettings;
};

/**
 * What the beginning of a file says of the whole; what `options` says counts more. A file that is no table gets a sentence that
 * says what was seen in it. Moments without a zone are of `timeZone`.
 */
export function understand(
  head: Uint8Array,
  options: ImportOptionsInput,
  timeZone: string,
): Understanding | { readonly unreadable: string } {
  const [first = ""] = new TextDecoder().decode(head).split(/\r?\n/);
  const columns = first.split(options.delimiter ?? ",");
  const mapping: ColumnMapping[] = columns.map((column) => ({ column, to: null }));
  const { target = "leads", ...settings } = options;
  const defaults: ImportSettings = {
    encoding: "utf-8",
    delimiter: ",",
    decimal: ".",
    dateOrder: "dmy",
    timeZone,
    mapping,
    mode: "both",
    matchBy: "either",
    system: "own",
  };
  return { target, recognisedAs: "own", columns, settings: { ...defaults, ...settings } as ImportSettings };
}
