import type { Properties } from "./sender.ts";

/**
 * Values by name as texts, without those that say nothing: numbers and answers in words, lists with "; " between. What is nested
 * in a value is left out, and so is what no text can hold.
 */
export function propertiesOf(values: Iterable<readonly [name: string, value: unknown]>): Properties {
  const properties = new Map<string, string>();
  for (const [rawName, value] of values) {
    const [name, text] = [storable(rawName.slice(0, longestName)), wordOf(value)];
    if (name && text && !properties.has(name)) properties.set(name, text);
    if (properties.size === mostProperties) break;
  }
  return Object.fromEntries(properties);
}

const mostProperties = 1_000;
const longestName = 200;

/** A value as a text; empty where it says nothing. */
function wordOf(value: unknown): string {
  if (typeof value === "string") return storable(value);
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return String(value);
  if (!Array.isArray(value)) return "";
  return value
    .map((part) => (Array.isArray(part) ? "" : wordOf(part)))
    .filter(Boolean)
    .join("; ");
}

/** Without what the database can't store, and composed (NFC) as what people type is. */
function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed().trim().normalize();
}

/** The values of an object, of which those that are objects again by their path: "contact.email". */
export function* valuesIn(value: object, path = "", depth = 0): Generator<readonly [string, unknown]> {
  for (const [name, inner] of Object.entries(value)) {
    const isNested = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    if (!isNested) yield [path + name, inner];
    else if (depth < deepest) yield* valuesIn(inner, `${path}${name}.`, depth + 1);
  }
}

const deepest = 3;

/** Whether JSON has properties here: a list has none. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
