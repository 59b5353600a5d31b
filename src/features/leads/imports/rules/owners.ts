import type { ImportSettings } from "../schema.ts";
import type { SniffedCsv } from "./sniff.ts";

/** Somebody who may own a lead. */
export type Member = { readonly id: string; readonly name: string; readonly email: string };

/** The ids of members by what a file may call them, in lower case: name, e-mail address, and the id itself. */
export function ownersByName(members: readonly Member[]): ReadonlyMap<string, string> {
  return new Map(members.flatMap(({ id, name, email }) => [name, email, id].map((by) => [by.toLowerCase(), id])));
}

const mostNamed = 10;

/** Whom the first rows of a file name as owners and nobody here goes by; the leads land without them. At most ten, as they come. */
export function strangersIn(
  { columns, sample }: Pick<SniffedCsv, "columns" | "sample">,
  { mapping }: Pick<ImportSettings, "mapping">,
  members: readonly Member[],
): readonly string[] {
  const known = ownersByName(members);
  const strangers = mapping.flatMap(({ column, to, values = {} }) => {
    if (to !== "owner") return [];
    const meant = new Set(Object.keys(values).map((word) => word.trim().normalize().toLowerCase()));
    const names = sample.map((cells) => cells[columns.indexOf(column)]?.trim().normalize() ?? "");
    return names.filter((name) => name && !known.has(name.toLowerCase()) && !meant.has(name.toLowerCase()));
  });
  return [...new Set(strangers)].slice(0, mostNamed);
}
