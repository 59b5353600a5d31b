import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { phoneKey } from "#features/leads/intake/rules/keys.ts";
import { withClient } from "#launch/database/client.ts";
import { applyMigrations, listPendingMigrations, migrationsDir } from "#launch/database/migrate.ts";
import { findDrift } from "#launch/database/schema-engine.ts";
import { createScratchDatabase, databaseUrls } from "../setup/database.ts";

const all = readdirSync(migrationsDir).sort();
const newest = all.at(-1) ?? "";

describe("migrations", () => {
  it("build the database from nothing", async () => {
    await using scratch = await openScratch();
    expect(await listPendingMigrations(scratch.app)).toEqual(all);
    expect(await applyMigrations(scratch.owner, "app_user")).toEqual(all);
    expect(await listPendingMigrations(scratch.app)).toEqual([]);
  });

  it("are applied once, however often the application starts", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    expect(await applyMigrations(scratch.owner, "app_user")).toEqual([]);
  });

  it("are applied once by two instances that start together", async () => {
    await using scratch = await openScratch();
    const together = [applyMigrations(scratch.owner, "app_user"), applyMigrations(scratch.owner, "app_user")];
    expect((await Promise.all(together)).flat()).toEqual(all);
    const recorded = await query(scratch.owner, "select migration_name from _prisma_migrations order by 1");
    expect(recorded.map(({ migration_name }) => migration_name)).toEqual(all);
  });

  it("are recorded as Prisma records them", async () => {
    expect(await query(databaseUrls().owner, "select * from _prisma_migrations order by migration_name")).toEqual(
      all.map((name) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        migration_name: name,
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      })),
    );
  });

  it("leave nothing behind when one fails", async () => {
    await using scratch = await openScratch();
    await query(scratch.owner, "create table workspace ()");
    await expect(applyMigrations(scratch.owner, "app_user")).rejects.toThrow(
      `The migration ${all[0]} failed and was taken back: relation "workspace" already exists.`,
    );
    expect(await query(scratch.owner, "select from pg_tables where tablename = 'member'")).toEqual([]);
    expect(await listPendingMigrations(scratch.owner)).toEqual(all);
  });

  it("are refused if one was changed after it had been applied", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(scratch.owner, `update _prisma_migrations set checksum = 'other' where migration_name = '${newest}'`);
    const refusal = `The migration ${newest} was changed after it had been applied: put its file back and write a new migration instead.`;
    await expect(applyMigrations(scratch.owner, "app_user")).rejects.toThrow(refusal);
    await expect(listPendingMigrations(scratch.app)).rejects.toThrow(refusal);
  });

  it("are refused if the database comes from a newer version", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(scratch.owner, "update _prisma_migrations set migration_name = '99990101000000_tomorrow'");
    await expect(applyMigrations(scratch.owner, "app_user")).rejects.toThrow(
      "The database has the migration 99990101000000_tomorrow, which this version of Common Ground doesn't know",
    );
  });

  it("are refused if Prisma's own migrate broke off in one, until it is settled", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(scratch.owner, `update _prisma_migrations set finished_at = null where migration_name = '${newest}'`);
    await expect(applyMigrations(scratch.owner, "app_user")).rejects.toThrow(`The migration ${newest} broke off`);
    await query(scratch.owner, "update _prisma_migrations set rolled_back_at = now() where finished_at is null");
    expect(await listPendingMigrations(scratch.owner)).toEqual([newest]);
  });
});

describe("leads that were there before", () => {
  it("are known by their phone numbers as those that come in after, in every house", async () => {
    await using scratch = await openScratch();
    const isNew = (name: string) => name.endsWith("_working_with_leads");
    const sqlOf = (name: string) => readFileSync(`${migrationsDir}/${name}/migration.sql`, "utf8");
    for (const name of all.slice(0, all.findIndex(isNew))) await query(scratch.owner, sqlOf(name));
    const phones = ["+44 (0)20 7946 0123", "0123-456", "123456", "n/a"];
    for (const phone of phones) {
      await query(
        scratch.superuser,
        `with house as (insert into workspace (id, name, time_zone, currency)
           values (gen_random_uuid(), 'North', 'Europe/Prague', 'EUR') returning id)
         insert into lead (workspace_id, id, phone, created_at, recorded_at, changed_at, stage)
         select id, gen_random_uuid(), '${phone}', now(), now(), now(), 'inquiry' from house`,
      );
    }
    await query(scratch.owner, sqlOf(all.find(isNew) ?? ""));
    const known = await query(scratch.superuser, "select phone, phone_key from lead");
    expect(new Map(known.map((lead) => [lead.phone, lead.phone_key]))).toEqual(
      new Map(phones.map((phone) => [phone, phoneKey(phone)])),
    );
    const [lead] = await query(
      scratch.owner,
      "select relforcerowsecurity as forced from pg_class where relname = 'lead'",
    );
    expect(lead).toEqual({ forced: true });
  });
});

describe("the migrated database", () => {
  it("is what the Prisma models say", async () => {
    expect(await findDrift(databaseUrls().owner)).toBe("");
  });

  it("may say more than Prisma knows", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(
      scratch.owner,
      `create function one() returns int language sql as $$ select 1; $$;
       alter table member add constraint member_title_length check (length(title) < 100);
       create unique index member_only_ceo on member (workspace_id) where role = 'ceo';
       create index person_name_in_small_letters on person (lower(name));
       create policy seal_nobody on seal as restrictive for update using (one() = 2)`,
    );
    expect(await findDrift(scratch.owner)).toBe("");
  });

  it("is found to differ where a column does", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(scratch.owner, "alter table workspace add column motto text, alter column name drop not null");
    const drift = await findDrift(scratch.owner);
    expect(drift).toContain('ALTER TABLE "workspace" DROP COLUMN "motto"');
    expect(drift).toContain('ALTER COLUMN "name" SET NOT NULL');
  });
});

describe("the application's role", () => {
  it("may do to each table exactly what its policies allow", async () => {
    const rows = await query(
      databaseUrls().owner,
      `select relname, command,
         has_table_privilege('app_user', pg_class.oid, command) as granted,
         letter is not null
           and exists (select from pg_policy where polrelid = pg_class.oid and polcmd in ('*', letter)
             and polroles && array[0, 'app_user'::regrole::oid]::oid[]) as allowed
       from pg_class
       cross join (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd'),
         ('truncate', null), ('references', null), ('trigger', null)) as commands (command, letter)
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
         and relname <> '_prisma_migrations'`,
    );
    const are = (wanted: "granted" | "allowed") =>
      rows.filter((row) => row[wanted]).map(({ relname, command }) => `${command} on ${relname}`);
    expect(are("granted")).toEqual(are("allowed"));
    expect(are("granted")).toContain("insert on fact");
  });

  it("can add facts and seals, but never change or take them away", async () => {
    for (const statement of ["update fact set type = 'a.b'", "delete from fact", "truncate seal", "delete from seal"]) {
      await expect(query(databaseUrls().app, statement)).rejects.toThrow(/^permission denied for table/);
    }
  });

  it("doesn't see a table without policies, nor one whose policies are switched off", async () => {
    await using scratch = await openScratch();
    await query(
      scratch.owner,
      `create table bare (id int);
       create table asleep (id int);
       create policy asleep_all on asleep using (true)`,
    );
    await applyMigrations(scratch.owner, "app_user");
    await expect(query(scratch.app, "select from bare")).rejects.toThrow("permission denied for table bare");
    await expect(query(scratch.app, "select from asleep")).rejects.toThrow("permission denied for table asleep");
  });

  it("loses at the next start what it was given by hand", async () => {
    await using scratch = await openScratch();
    await applyMigrations(scratch.owner, "app_user");
    await query(scratch.owner, "grant all on fact to app_user");
    await applyMigrations(scratch.owner, "app_user");
    await expect(query(scratch.app, "delete from fact")).rejects.toThrow("permission denied for table fact");
  });

  it("can read which migrations were applied, and not pretend", async () => {
    expect(await listPendingMigrations(databaseUrls().app)).toEqual([]);
    await expect(query(databaseUrls().app, "delete from _prisma_migrations")).rejects.toThrow("permission denied");
  });
});

async function openScratch() {
  const scratch = await createScratchDatabase();
  return { ...scratch, [Symbol.asyncDispose]: () => scratch.drop() };
}

function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}
