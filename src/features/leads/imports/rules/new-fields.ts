import { type AddFieldInput, addFieldInput, type LeadField } from "../../fields/schema.ts";
import type { ColumnMapping } from "../schema.ts";
import { fieldPrefix } from "./targets.ts";

type NewField = AddFieldInput & { readonly key: string };

/**
 * The custom fields that a mapping speaks of and that aren't there yet: each gets its column's header as its label. A choice
 * would need all its words before the file was read, so it becomes a text.
 */
export function newFields(mapping: readonly ColumnMapping[], fields: readonly LeadField[]): NewField[] {
  const known = new Set(fields.map(({ key }) => key));
  const wishes = new Map<string, NewField>();
  for (const { column, to, type = "text" } of mapping) {
    const key = to?.startsWith(fieldPrefix) ? to.slice(fieldPrefix.length) : null;
    if (key === null || known.has(key) || wishes.has(key)) continue;
    const wish = { key, label: column.slice(0, 80).trim() || key, type: type === "choice" ? "text" : type };
    const parsed = addFieldInput.safeParse(wish);
    if (parsed.success) wishes.set(key, { ...parsed.data, key });
  }
  return [...wishes.values()];
}

/** The custom fields as they will be once the import has started. */
export function fieldsWithNew(mapping: readonly ColumnMapping[], fields: readonly LeadField[]): LeadField[] {
  const made = newFields(mapping, fields).map((field) => ({ id: "", revision: 1, archivedAt: null, ...field }));
  return [...fields, ...made];
}
