import { Prisma } from "./generated/client.ts";

/** A piece of SQL with its values, for statements that are put together: `db.$queryRaw` takes it where a value stands. */
export type Fragment = Prisma.Sql;

export const { sql } = Prisma;

/** Conditions that all have to be met; met by everything where there is none. */
export function all(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? sql`TRUE` : Prisma.join([...conditions], " AND ");
}

/** Columns or values, with commas between. */
export function listed(pieces: readonly Fragment[]): Fragment {
  return Prisma.join([...pieces], ", ");
}

/** The rows of several queries, all of them. */
export function unionOf(queries: readonly Fragment[]): Fragment {
  return Prisma.join([...queries], " UNION ALL ");
}

/** A column's name that the program itself made up, of small letters, digits and underscores. */
export function column(name: string): Fragment {
  if (!/^[a-z0-9_]+$/.test(name)) throw new Error(`no name of a column: ${name}`);
  return Prisma.raw(name);
}
