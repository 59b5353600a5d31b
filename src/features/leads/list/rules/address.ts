import type { LeadFilter, LeadSearch } from "../schema.ts";

/** The address of the page that shows this. What isn't set isn't in it. */
export function leadsAddress(search: LeadSearch): string {
  return withParameters("/leads", search);
}

/** The address that answers all leads of a filter as a file. */
export function exportAddress(filter: LeadFilter): string {
  return withParameters("/api/v1/leads/export", filter);
}

/** The address at which programs find the leads after a cursor. */
export function listAddress(search: LeadSearch, cursor: string): string {
  const { columns: _, ...asked } = search;
  return withParameters("/api/v1/leads", { ...asked, cursor });
}

/** What of a search says which leads, without their order and columns. */
export function filterOf({ sort: _sort, cursor: _cursor, columns: _columns, ...filter }: LeadSearch): LeadFilter {
  return filter;
}

/** Whether anything is left out by a filter at all. */
export function isFiltered(filter: LeadFilter): boolean {
  return parametersOf(filter).length > 0;
}

/** What was asked for as the parameters of an address again. */
export function parametersOf(search: LeadSearch): [name: string, value: string][] {
  const { fields = {}, ...rest } = search;
  const own = Object.entries(rest).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
  );
  const custom = Object.entries(fields).flatMap(([key, { is, from, to }]) =>
    Object.entries({ "": is, ".from": from, ".to": to }).flatMap(([end, value]): [string, string][] =>
      value === undefined ? [] : [[`field.${key}${end}`, value]],
    ),
  );
  return [...own, ...custom];
}

function withParameters(path: string, search: LeadSearch): string {
  const query = new URLSearchParams(parametersOf(search)).toString();
  return query === "" ? path : `${path}?${query}`;
}
