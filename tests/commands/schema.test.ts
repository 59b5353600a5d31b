import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { databaseUrls } from "../setup/database.ts";

const catalogue = new Client({ connectionString: databaseUrls().superuser });
beforeAll(() => catalogue.connect());
afterAll(() => catalogue.end());

const names = async (sql: string) => (await catalogue.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const tables = `
  SELECT c.oid, c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS is_guarded,
         EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id') AS is_tenant
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'`;

describe("every table", () => {
  it("has row-level security, forced", async () => {
    expect(await names(`SELECT name FROM (${tables}) t WHERE NOT is_guarded`)).toEqual([]);
  });

  it("of a tenant has a key that begins with the workspace", async () => {
    const offenders = await names(`
      SELECT t.name FROM (${tables}) t
      JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
      WHERE t.is_tenant AND a.attname <> 'workspace_id'`);
    expect(offenders).toEqual([]);
  });

  it("of a tenant points to another only by keys that carry the workspace", async () => {
    const offenders = await names(`
      SELECT k.conname AS name FROM pg_constraint k
      JOIN (${tables}) t ON t.oid = k.conrelid AND t.is_tenant
      JOIN (${tables}) u ON u.oid = k.confrelid AND u.is_tenant
      WHERE k.contype = 'f' AND NOT EXISTS (
        SELECT FROM unnest(k.conkey) column_number
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = column_number AND a.attname = 'workspace_id')`);
    expect(offenders).toEqual([]);
  });

  it("is guarded by policies for somebody: none is left without", async () => {
    expect(
      await names(`SELECT name FROM (${tables}) t WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid)`),
    ).toEqual([]);
  });
});

describe("the database itself refuses", () => {
  it.each([
    ["a second head of the same team", "UPDATE member SET role = 'head' WHERE id = $1", "member_one_head_per_team"],
    ["a member without a team", "UPDATE member SET team = NULL WHERE id = $1", "member_team_check"],
    ["a nameless workspace", "UPDATE workspace SET name = ' ' WHERE id <> $1", "workspace_name_check"],
    ["a currency that is none", "UPDATE workspace SET currency = 'eur' WHERE id <> $1", "workspace_currency_check"],
  ])("%s", async (_what, sql, constraint) => {
    const { workspaceId, ravi } = await aWorkspace();
    const attempt = asOwner(workspaceId, (db) => db.query(sql, [ravi.memberId]));
    await expect(attempt).rejects.toMatchObject({ constraint });
  });
});
