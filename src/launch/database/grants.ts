import type pg from "pg";
import { escapeIdentifier } from "pg";
import { z } from "zod";

const grantSchema = z.object({ table: z.string(), commands: z.string() });

/**
 * Gives the application's role exactly what row-level security says: on each table the commands that one of its policies
 * allows, so that a table without an update policy can't be updated and one without policies isn't even seen.
 * All in one transaction; a role that held more before loses it.
 */
export async function grantByPolicies(client: pg.Client, appRole: string): Promise<void> {
  const role = escapeIdentifier(appRole);
  const grants = await listAllowed(client, appRole);
  await client.query(`
    begin;
    revoke all on all tables in schema public from ${role};
    revoke all on all sequences in schema public from ${role};
    grant usage on schema public to ${role};
    grant usage on all sequences in schema public to ${role};
    grant execute on all functions in schema public to ${role};
    ${grants.map(({ table, commands }) => `grant ${commands} on ${escapeIdentifier(table)} to ${role};`).join("\n")}
    -- So that the application, started without an owner's address, can tell whether the tables fit it.
    grant select on _prisma_migrations to ${role};
    commit`);
}

async function listAllowed(client: pg.Client, appRole: string) {
  // A policy works only while row-level security is on; a restrictive one takes away and gives nothing.
  const { rows } = await client.query(
    `select tablename as table, string_agg(distinct command, ', ') as commands
     from pg_policies
     join pg_tables using (schemaname, tablename)
     cross join unnest(case cmd when 'ALL' then '{select,insert,update,delete}' else array[lower(cmd)] end) as command
     where schemaname = 'public' and rowsecurity and permissive = 'PERMISSIVE' and roles && array['public', $1]::name[]
     group by tablename`,
    [appRole],
  );
  return grantSchema.array().parse(rows);
}
