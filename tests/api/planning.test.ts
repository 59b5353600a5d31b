import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aCalendar } from "../factories/calendar.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });

let house: Cast;
let sofia: Call;
beforeEach(async () => {
  house = await aWorkspace();
  sofia = await callerAs(house.sofia);
});

describe("/calendars", () => {
  const { team: _team, revision: _revision, ...hours } = aCalendar({ timeZone: "Europe/London" });

  it("answers the workspace's and the teams', to keys too", async () => {
    const reader = callerWithKey(await anApiKey(house.sofia, ["read"]));
    const answer = await reader("GET", "/api/v1/calendars");
    expect(answer).toMatchObject({ status: 200, body: { sales: null, marketing: null } });
    expect(answer.body).toMatchObject({ workspace: { timeZone: "Europe/Prague", exceptions: [], revision: 1 } });
  });

  it("takes a whole calendar at the revision of If-Match, and names the fact", async () => {
    const answer = await sofia("PUT", "/api/v1/calendars", hours, { "If-Match": '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { team: null, timeZone: "Europe/London", revision: 2 } });
    expect(answer.headers.get("etag")).toBe('"2"');
    const activity = await sofia("GET", "/api/v1/activity?limit=1");
    expect(activity.body).toMatchObject({ items: [{ id: answer.headers.get("fact"), type: "calendar.changed" }] });
    const late = await sofia("PUT", "/api/v1/calendars", { ...hours, timeZone: "UTC" }, { "If-Match": '"1"' });
    expect(late).toMatchObject({ status: 412, body: code("changed_meanwhile") });
  });

  it("gives a team its own and takes it away, without a word of it twice", async () => {
    const made = await sofia("PUT", "/api/v1/calendars/sales", { ...hours, team: "marketing" }, { "If-Match": '"1"' });
    expect(made).toMatchObject({ status: 200, body: { team: "sales", revision: 2 } });
    const remove = () => sofia("DELETE", "/api/v1/calendars/sales", undefined, { "If-Match": '"2"' });
    expect(await remove()).toMatchObject({ status: 200, body: { team: null, timeZone: "Europe/Prague" } });
    expect((await remove()).headers.get("fact")).toBeNull();
    expect(await sofia("GET", "/api/v1/calendars")).toMatchObject({ body: { sales: null } });
  });

  it("points at what is wrong, and says when nobody would ever work", async () => {
    const week = [[{ from: "17:00", to: "09:00" }], [], [], [], [], [], []];
    expect(await sofia("PUT", "/api/v1/calendars", { ...hours, week, revision: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/week/0/0/to", detail: "The end comes after the start." }] },
    });
    const closed = { ...hours, week: week.map(() => []), revision: 1 };
    expect(await sofia("PUT", "/api/v1/calendars", closed)).toMatchObject({
      status: 422,
      body: code("no_working_time"),
    });
    expect(await sofia("PUT", "/api/v1/calendars/support", { ...hours, revision: 1 })).toMatchObject({ status: 400 });
  });
});

describe("/cycles", () => {
  const q1 = { name: "Q1 2027", startsOn: "2027-01-01", endsOn: "2027-03-31" };

  it("is a list that grows, changes and shrinks", async () => {
    const added = await sofia("POST", "/api/v1/cycles", q1);
    expect(added).toMatchObject({ status: 201, body: { ...q1, revision: 1 } });
    const { id } = added.body as { id: string };
    expect(await sofia("GET", "/api/v1/cycles")).toMatchObject({ body: { items: [{ id, ...q1 }], nextCursor: null } });
    const path = `/api/v1/cycles/${id}`;
    const changed = await sofia("PATCH", path, { ...q1, name: "Winter" }, { "If-Match": '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { id, name: "Winter", revision: 2 } });
    expect(await sofia("DELETE", path, undefined, { "If-Match": '"1"' })).toMatchObject({ status: 412 });
    expect(await sofia("DELETE", path, undefined, { "If-Match": '"2"' })).toMatchObject({ status: 200, body: { id } });
    expect(await sofia("GET", "/api/v1/cycles")).toMatchObject({ body: { items: [] } });
  });

  it("names the cycle that is in the way", async () => {
    await sofia("POST", "/api/v1/cycles", q1);
    expect(await sofia("POST", "/api/v1/cycles", { ...q1, name: "Mine" })).toMatchObject({
      status: 409,
      body: {
        code: "cycles_overlap",
        errors: [{ pointer: "/startsOn", detail: "“Q1 2027”, 1 Jan 2027 to 31 Mar 2027, has days of it." }],
      },
    });
  });
});

describe("/workspace/settings", () => {
  it("takes time zone and currency at the revision of If-Match", async () => {
    const path = "/api/v1/workspace/settings";
    const wish = { timeZone: "Europe/London", currency: "gbp" };
    const answer = await sofia("PUT", path, wish, { "If-Match": '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { timeZone: "Europe/London", currency: "GBP", revision: 2 } });
    expect(await sofia("PUT", path, { timeZone: "Mars", currency: "XXY", revision: 2, role: "ceo" })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/timeZone" }, { pointer: "/currency" }, { pointer: "/role" }] },
    });
  });
});

describe("/api-keys", () => {
  it("makes a key that works until it is revoked", async () => {
    const made = await sofia("POST", "/api/v1/api-keys", { name: "Report", scopes: ["read"] });
    expect(made.status).toBe(201);
    const { id, key } = made.body as { id: string; key: string };
    const report = callerWithKey(key);
    expect(await report("GET", "/api/v1/workspace")).toMatchObject({ status: 200 });
    expect(await sofia("GET", "/api/v1/api-keys")).toMatchObject({
      body: { items: [{ id, name: "Report", madeBy: "Sofia Kral", lastUsedAt: expect.any(String), revokedAt: null }] },
    });
    const revoke = () => sofia("DELETE", `/api/v1/api-keys/${id}`);
    expect(await revoke()).toMatchObject({ status: 200, body: { id } });
    expect(await revoke()).toMatchObject({ status: 200 });
    expect(await report("GET", "/api/v1/workspace")).toMatchObject({ status: 401, body: code("unknown_key") });
  });

  it("tells a key once, also to who asks again with the same Idempotency-Key, and keeps it nowhere", async () => {
    const make = () =>
      sofia("POST", "/api/v1/api-keys", { name: "Report", scopes: ["read"] }, { "Idempotency-Key": "one" });
    const { id, key } = (await make()).body as { id: string; key: string };
    expect(await make()).toMatchObject({ status: 201, body: { id, key: null } });
    const kept = await asOwner(house.workspaceId, (db) =>
      db.query("SELECT * FROM idempotency_key WHERE workspace_id = $1", [house.workspaceId]),
    );
    expect(kept.rows).toHaveLength(1);
    expect(JSON.stringify(kept.rows)).not.toContain(key.slice(12));
  });

  it("takes no scope that there isn't, and at least one", async () => {
    for (const scopes of [[], ["sign"], "read"]) {
      const answer = await sofia("POST", "/api/v1/api-keys", { name: "Report", scopes });
      expect(answer).toMatchObject({ status: 400, body: code("invalid_input") });
    }
    expect(await sofia("GET", "/api/v1/api-keys")).toMatchObject({ body: { items: [] } });
  });
});
