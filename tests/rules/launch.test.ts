import { describe, expect, it } from "vitest";
import { decideAccount } from "#launch/database/account.ts";
import { decideAppRole, decideOwnerRole } from "#launch/database/foreign-database.ts";
import { browserAddress, probeAddress } from "#launch/network/address.ts";
import { pauseBeforeRestart } from "#launch/processes/children.ts";

describe("a Postgres that isn't ours", () => {
  const app = {
    version: 180_004,
    role: "app_user",
    database: "ground",
    superuser: false,
    bypasses: false,
    owned: null,
  };
  const owner = { role: "app_owner", database: "ground", mayCreateSchema: true, mayCreateTable: true, foreign: null };

  it("is taken if its roles are as they should be", () => {
    expect(decideAppRole("DATABASE_URL", app)).toBeUndefined();
    expect(decideAppRole("DATABASE_DIRECT_URL", app, app)).toBeUndefined();
    expect(decideOwnerRole(owner, app)).toBeUndefined();
  });

  it.for([
    ["is older than 16", { version: 150_018 }, "Postgres 15: use 16 or newer"],
    ["lets the app in as a superuser", { superuser: true, bypasses: true }, "app_user of DATABASE_URL is a superuser"],
    ["lets the app bypass row-level security", { bypasses: true }, "has BYPASSRLS"],
    ["lets the app own a table", { owned: "fact" }, "owner's rights over the table fact"],
  ] as const)("is refused where it %s", ([, facts, reason]) => {
    expect(decideAppRole("DATABASE_URL", { ...app, ...facts })).toContain(reason);
  });

  it("is refused where the direct address leads elsewhere", () => {
    expect(decideAppRole("DATABASE_DIRECT_URL", { ...app, role: "reader" }, app)).toContain("reader in ground");
    expect(decideAppRole("DATABASE_DIRECT_URL", { ...app, database: "old" }, app)).toContain("app_user in old");
  });

  it.for([
    ["is the application's", { role: "app_user" }, "is the application's own"],
    ["works in another database", { database: "old" }, "leads to the database old"],
    ["may not create schemas", { mayCreateSchema: false }, "grant create on database ground to app_owner"],
    ["may not create tables", { mayCreateTable: false }, "grant create on schema public to app_owner"],
    ["doesn't own the tables", { foreign: "fact" }, "the table fact, which it doesn't own"],
  ] as const)("is refused where the owner's role %s", ([, facts, reason]) => {
    expect(decideOwnerRole({ ...owner, ...facts }, app)).toContain(reason);
  });
});

describe("the embedded Postgres", () => {
  const bob = { uid: 1000, gid: 1000 };
  const root = { uid: 0, gid: 0 };
  const nobody = { uid: 65_534, gid: 65_534 };

  const facts = { uid: 0, owner: undefined, hasNamespaces: () => true, systemUser: () => nobody };

  it("runs as whoever starts it", () => {
    expect(decideAccount({ ...facts, uid: 1000 })).toBe("own");
  });

  it("never runs as root, which it would refuse", () => {
    expect(decideAccount(facts)).toBe("namespace");
    expect(decideAccount({ ...facts, owner: root })).toBe("namespace");
    expect(decideAccount({ ...facts, hasNamespaces: () => false })).toEqual(nobody);
  });

  it("keeps serving a user's files as that user when root starts it", () => {
    expect(decideAccount({ ...facts, owner: bob })).toEqual(bob);
  });
});

describe("the address", () => {
  it.for([
    ["127.0.0.1", "http://localhost:3000", "http://127.0.0.1:3000"],
    ["0.0.0.0", "http://localhost:3000", "http://127.0.0.1:3000"],
    ["::", "http://localhost:3000", "http://[::1]:3000"],
    ["192.168.1.7", "http://192.168.1.7:3000", "http://192.168.1.7:3000"],
    ["fd00::7", "http://[fd00::7]:3000", "http://[fd00::7]:3000"],
  ] as const)("of a server on %s is %s in the browser and %s for the launcher", ([host, shown, probed]) => {
    expect(browserAddress(host, 3000)).toBe(shown);
    expect(probeAddress(host, 3000)).toBe(probed);
  });
});

describe("a process that keeps ending", () => {
  it("is started again after half a second, then ever more slowly, up to half a minute", () => {
    expect([1, 2, 3, 6, 7, 50].map(pauseBeforeRestart)).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000]);
  });
});
