import type { EvidenceRow, EvidenceSearch, RowSearch } from "../schema.ts";

/** The address of the page that shows how the values of a field converted. */
export function evidenceAddress(search: Partial<EvidenceSearch>): string {
  return withParameters("/definition/evidence", search);
}

/** The address of the leads of one row: all of them, those whose outcome is known, or those that converted. */
export function rowAddress(
  { sort: _, ...search }: EvidenceSearch,
  { kind, value, range }: EvidenceRow,
  only: RowSearch["only"],
): string {
  const ends = range ?? { from: value, to: value };
  const text = (end: string | number | boolean | null) => (end === null ? undefined : String(end));
  return withParameters("/definition/evidence/leads", {
    ...search,
    kind,
    from: text(ends.from),
    to: text(ends.to),
    only,
  });
}

function withParameters(path: string, search: Partial<RowSearch & EvidenceSearch>): string {
  const said = Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
