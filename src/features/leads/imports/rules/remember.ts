import type { ImportMapping, ImportOptionsInput, ImportSettings, MappingFact, SourceName, Target } from "../schema.ts";
import { broughtColumns } from "./error-file.ts";
import { sourcesInWords, targetsInWords } from "./words.ts";

/** How a file of these columns, mended or not, was understood before; null for one that is seen for the first time. */
export function recall(mappings: readonly ImportMapping[], columns: readonly string[]): ImportMapping | null {
  return mappings.find((mapping) => isSameColumns(mapping.columns, broughtColumns(columns))) ?? null;
}

/** What is said of a file of these columns: how its like was understood before, and above that `options`. */
export function asRemembered(
  mappings: readonly ImportMapping[],
  columns: readonly string[],
  options: ImportOptionsInput,
): ImportOptionsInput {
  const remembered = recall(mappings, columns);
  return { ...(remembered && { ...remembered.settings, target: remembered.target }), ...options };
}

/** What of one file's settings holds for the next: not its encoding and delimiter, which are seen in each file anew. */
export function rememberedSettings({ encoding: _encoding, delimiter: _delimiter, ...settings }: ImportSettings) {
  return settings;
}

/** A name under which a mapping is found again: "HubSpot: Leads", with a number if that is taken. */
export function mappingName(source: SourceName, target: Target, mappings: readonly ImportMapping[]): string {
  const name = `${sourcesInWords[source]}: ${targetsInWords[target]}`;
  const taken = new Set(mappings.map((mapping) => mapping.name));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
  return free;
}

/** What somebody did, to be read after their name. */
export function mappingFactSentence({ type, payload }: MappingFact): string {
  switch (type) {
    case "mapping.remembered":
      return `had it remembered how files are understood as “${payload.name}”`;
    case "mapping.forgotten":
      return `had it forgotten how files were understood as “${payload.name}”`;
  }
}

/** Exports put their columns in another order, too. */
function isSameColumns(some: readonly string[], others: readonly string[]): boolean {
  const sorted = [...others].sort();
  return some.length === others.length && [...some].sort().every((column, index) => column === sorted[index]);
}
