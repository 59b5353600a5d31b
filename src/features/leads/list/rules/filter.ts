import type { LeadFilter } from "../schema.ts";

/**
 * The parameters of an address as the filter's schema takes them: what says the same of one custom field, `field.plan`,
 * `field.plan.from` and `field.plan.to`, is brought together under its key. What is empty says nothing.
 */
export function gatherFields(parameters: object): Record<string, unknown> {
  const gathered: Record<string, unknown> = {};
  const fields: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === "") continue;
    const [, key, part = "is"] = /^field\.([a-z0-9_]+)(?:\.(from|to))?$/.exec(name) ?? [];
    if (key === undefined) gathered[name] = value;
    else fields[key] = { ...fields[key], [part]: value };
  }
  return Object.keys(fields).length === 0 ? gathered : { ...gathered, fields };
}

/** A filter as the parameters of an address again, in the order in which it was made. */
export function parametersOf(filter: LeadFilter): [name: string, value: string][] {
  return Object.entries(filter).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    if (typeof value === "string") return [[name, value]];
    if (Array.isArray(value)) return [[name, value.join(",")]];
    return Object.entries(value).flatMap(([key, { is, from, to }]) =>
      Object.entries({ "": is, ".from": from, ".to": to }).flatMap(([end, part]): [string, string][] =>
        part === undefined ? [] : [[`field.${key}${end}`, part]],
      ),
    );
  });
}

/** Whether anything is left out by a filter at all. */
export function isFiltered(filter: LeadFilter): boolean {
  return parametersOf(filter).length > 0;
}
