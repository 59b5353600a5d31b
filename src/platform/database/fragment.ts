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

/** Conditions of which one has to be met; met by nothing where there is none. */
export function any(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? sql`FALSE` : Prisma.join([...conditions], " OR ");
}

/** Numbers that are added up; nothing comes to 0. */
export function sumOf(numbers: readonly Fragment[]): Fragment {
  return numbers.length === 0 ? sql`0` : Prisma.join([...numbers], " + ");
}
