import type { LeadField } from "../../fields/schema.ts";
import {
  type ImportOptionsInput,
  type ImportSettings,
  importSettings,
  type SourceName,
  type Target,
} from "../schema.ts";
import { recognise } from "./recognise.ts";
import type { SniffedCsv } from "./sniff.ts";

/** What a file was recognised as, and how it would land. */
export type Understanding = {
  readonly target: Target;
  readonly recognisedAs: SourceName;
  readonly columns: readonly string[];
  readonly settings: ImportSettings;
};

/** The workspace's own custom fields, and the zone of moments that don't name theirs. */
export type Surroundings = { readonly fields: readonly LeadField[]; readonly timeZone: string };

/** How a file is understood: as it is recognised, and above that as somebody says. */
export function understand(
  file: SniffedCsv,
  { target: wished, ...told }: ImportOptionsInput,
  { fields, timeZone }: Surroundings,
): Understanding {
  const { source, target, settings } = recognise(file, { fields, timeZone, ...(wished && { target: wished }) });
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return {
    target,
    recognisedAs: source,
    columns: file.columns,
    settings: importSettings.parse({ ...settings, ...said }),
  };
}
