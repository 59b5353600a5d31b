import type pg from "pg";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";
import { withClient } from "./client.ts";
import { listPendingMigrations } from "./migrate.ts";

type ForeignUrls = { app: string; direct: string | undefined; owner: string | undefined };
type Checked = { app: string; direct: string; owner: string | undefined; appRole: string };

/**
 * Checks a Postgres that isn't ours: its version, that the application's role can't pass by row-level security, and that
 * the owner's role can migrate. Without an owner's address no migration may be pending. Each refusal is one sentence.
 */
export async function checkForeignDatabase({ app, direct, owner }: ForeignUrls): Promise<Checked> {
  const known = await ask("DATABASE_URL", app, async (client) => {
    const facts = await readAppFacts(client);
    refuseIf(decideAppRole("DATABASE_URL", facts));
    if (!owner) refuseIf(decidePending(await listPendingMigrations(app)));
    return facts;
  });
  if (direct) {
    await ask("DATABASE_DIRECT_URL", direct, async (client) => {
      refuseIf(decideAppRole("DATABASE_DIRECT_URL", await readAppFacts(client), known));
    });
  }
  if (owner) {
    await ask("DATABASE_MIGRATION_URL", owner, async (client) => {
      refuseIf(decideOwnerRole(await readOwnerFacts(client), known));
    });
  }
  return { app, direct: direct ?? app, owner, appRole: known.role };
}

const appFacts = z.object({
  version: z.number(),
  role: z.string(),
  database: z.string(),
  superuser: z.boolean(),
  bypasses: z.boolean(),
  owned: z.string().nullable(),
});
type AppFacts = z.infer<typeof appFacts>;

/** Why this role may not be the application's, or undefined. `other` is what is known of DATABASE_URL's. */
export function decideAppRole(setting: string, facts: AppFacts, other?: AppFacts): string | undefined {
  const { version, role, database, superuser, bypasses, owned } = facts;
  const subject = `The role ${role} of ${setting}`;
  const advice = "use a role that is only granted what the migrations grant it";
  if (version < 160_000) return `${setting} leads to Postgres ${Math.floor(version / 10_000)}: use 16 or newer.`;
  if (other && (other.role !== role || other.database !== database)) {
    return `${setting} leads to ${role} in ${database}, DATABASE_URL to ${other.role} in ${other.database}: make them one.`;
  }
  if (superuser) return `${subject} is a superuser, whom no row-level security holds back: ${advice}.`;
  if (bypasses) return `${subject} has BYPASSRLS, so nothing keeps workspaces apart: ${advice}.`;
  if (owned)
    return `${subject} has the owner's rights over the table ${owned} and could switch its row-level security off: ${advice}.`;
}

const ownerFacts = z.object({
  role: z.string(),
  database: z.string(),
  mayCreateSchema: z.boolean(),
  mayCreateTable: z.boolean(),
  foreign: z.string().nullable(),
});
type OwnerFacts = z.infer<typeof ownerFacts>;

/** Why this role can't migrate for the application's role `app`, or undefined. */
export function decideOwnerRole(facts: OwnerFacts, app: AppFacts): string | undefined {
  const { role, database, mayCreateSchema, mayCreateTable, foreign } = facts;
  const subject = `The role ${role} of DATABASE_MIGRATION_URL`;
  if (database !== app.database) {
    return `DATABASE_MIGRATION_URL leads to the database ${database}, DATABASE_URL to ${app.database}: make them one.`;
  }
  if (role === app.role) return `${subject} is the application's own: use another one, which owns the tables.`;
  if (!mayCreateSchema) return `${subject} can't migrate: "grant create on database ${database} to ${role}" lets it.`;
  if (!mayCreateTable) return `${subject} can't migrate: "grant create on schema public to ${role}" lets it.`;
  if (foreign) return `${subject} can't migrate the table ${foreign}, which it doesn't own: use the role that owns it.`;
}

/** Why the application can't do without the owner's address, or undefined. */
function decidePending(pending: string[]): string | undefined {
  if (pending.length === 0) return;
  const names = pending.join(", ");
  return `Only the tables' owner can apply the pending migrations (${names}): set DATABASE_MIGRATION_URL to its address.`;
}

async function readAppFacts(client: pg.Client): Promise<AppFacts> {
  const { rows } = await client.query(`
    select current_setting('server_version_num')::int as version, current_user as role, current_database() as database,
      rolsuper as superuser,
      exists (select from pg_roles other
        where (other.rolbypassrls or other.rolsuper) and pg_has_role(other.oid, 'member')) as bypasses,
      (select relname::text from pg_class where relkind in ('r', 'p') and pg_has_role(relowner, 'member')
        and relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' order by 1 limit 1) as owned
    from pg_roles where rolname = current_user`);
  return appFacts.parse(rows[0]);
}

async function readOwnerFacts(client: pg.Client): Promise<OwnerFacts> {
  const { rows } = await client.query(`
    select current_user as role, current_database() as database,
      has_database_privilege(current_database(), 'create') as "mayCreateSchema",
      has_schema_privilege('public', 'create') as "mayCreateTable",
      (select relname::text from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not pg_has_role(relowner, 'usage') order by 1 limit 1) as foreign`);
  return ownerFacts.parse(rows[0]);
}

/** Asks the database that a setting leads to; whatever keeps it from answering is blamed on the setting. */
async function ask<T>(setting: string, url: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, question).catch((cause: Error & { code?: string }) => {
    if (cause instanceof CannotStart) throw cause;
    throw new CannotStart(
      `${setting} can't be used (${cause.message || cause.code}): check the address and that the database runs.`,
      { cause },
    );
  });
}

function refuseIf(reason: string | undefined): void {
  if (reason) throw new CannotStart(reason);
}
