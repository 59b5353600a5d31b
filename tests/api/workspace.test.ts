import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const path = "/api/v1/workspace";
const code = (value: string) => expect.objectContaining({ code: value });

let house: Cast;
let sofia: Call;
beforeEach(async () => {
  house = await aWorkspace();
  sofia = await callerAs(house.sofia);
});

describe("GET /workspace", () => {
  it("answers the workspace with its revision as ETag, to people and keys alike", async () => {
    const workspace = {
      id: house.workspaceId,
      name: "Northwind Instruments",
      timeZone: "Europe/Prague",
      currency: "EUR",
    };
    const reader = callerWithKey(await anApiKey(house.sofia, ["read"]));
    for (const call of [sofia, reader]) {
      const answer = await call("GET", path);
      expect(answer).toMatchObject({ status: 200, body: { ...workspace, revision: 1 } });
      expect(answer.headers.get("etag")).toBe('"1"');
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });
});

describe("PATCH /workspace", () => {
  it("renames it at the revision of If-Match, and names the fact", async () => {
    const answer = await sofia("PATCH", path, { name: "Southwind" }, { "If-Match": '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { name: "Southwind", revision: 2 } });
    expect(answer.headers.get("etag")).toBe('"2"');
    const activity = await sofia("GET", "/api/v1/activity?limit=1");
    expect(activity.body).toMatchObject({
      items: [{ id: answer.headers.get("fact"), type: "workspace.renamed", payload: { to: "Southwind" } }],
    });
  });

  it("lets a key with the scope admin do it, in its own name", async () => {
    const admin = callerWithKey(await anApiKey(house.sofia, ["admin", "read"]));
    expect(await admin("PATCH", path, { name: "Southwind", revision: 1 })).toMatchObject({ status: 200 });
    expect(await admin("GET", "/api/v1/activity?limit=1")).toMatchObject({
      body: { items: [{ actor: { kind: "key", name: "Importer" } }] },
    });
  });

  it("answers 412 when somebody was quicker", async () => {
    await sofia("PATCH", path, { name: "Southwind", revision: 1 });
    expect(await sofia("PATCH", path, { name: "Westwind", revision: 1 })).toMatchObject({
      status: 412,
      body: code("changed_meanwhile"),
    });
  });

  it("answers 400 with a pointer for each field", async () => {
    const answer = await sofia("PATCH", path, { name: "" });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        code: "invalid_input",
        errors: [
          { pointer: "/name", detail: "Give the workspace a name." },
          { pointer: "/revision", detail: "The revision you saw, a whole number." },
        ],
      },
    });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each([
    ["text that is no JSON", "name=x", {}, 400, "invalid_input"],
    ["JSON that is no object", "[1]", {}, 400, "invalid_input"],
    ["a form", "name=x", { "Content-Type": "application/x-www-form-urlencoded" }, 415, "wrong_content_type"],
    ["more than a megabyte", `{"name":"${"x".repeat(1_000_000)}"}`, {}, 413, "too_large"],
    ["the page of another site", '{"name":"x","revision":1}', { Origin: "http://evil.example" }, 403, "foreign_origin"],
    ["a frame of another site", '{"name":"x","revision":1}', { "Sec-Fetch-Site": "cross-site" }, 403, "foreign_origin"],
  ])("refuses %s", async (_what, body, headers, status, reason) => {
    expect(await sofia("PATCH", path, body, headers)).toMatchObject({ status, body: code(reason) });
    expect(await sofia("GET", path)).toMatchObject({ body: { name: "Northwind Instruments", revision: 1 } });
  });

  it.each(['W/"1"', "*", "1", '"x"'])("answers 412 to If-Match %s, which it can't read", async (match) => {
    expect(await sofia("PATCH", path, { name: "Mine", revision: 1 }, { "If-Match": match })).toMatchObject({
      status: 412,
    });
  });

  it.each([
    [{ name: "a\u0000b", revision: 1 }],
    [{ name: "a\ud800b", revision: 1 }],
    [{ name: "a\nb", revision: 1 }],
    [{ name: "a\u202eb", revision: 1 }],
    [{ name: "Southwind", revision: true }],
    [{ name: "Southwind", revision: [1] }],
    [{ name: "Southwind", revision: "1e0" }],
  ])("answers 400 to %j", async (wish) => {
    expect(await sofia("PATCH", path, wish)).toMatchObject({ status: 400, body: code("invalid_input") });
  });

  it("takes no workspace but the caller's, whatever the body says", async () => {
    const stranger = await aWorkspace();
    const sneak = {
      name: "Mine",
      revision: 1,
      id: stranger.workspaceId,
      workspaceId: stranger.workspaceId,
      role: "ceo",
    };
    expect(await sofia("PATCH", path, sneak)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/id" }, { pointer: "/workspaceId" }, { pointer: "/role" }] },
    });
    expect(await (await callerAs(stranger.elena))("GET", path)).toMatchObject({
      body: { name: "Northwind Instruments" },
    });
  });
});

describe("an Idempotency-Key", () => {
  const key = { "Idempotency-Key": "once" };

  it("sent fifty times at once has one effect and one answer", async () => {
    const wish = { name: "Southwind", revision: 1 };
    const answers = await Promise.all(Array.from({ length: 50 }, () => sofia("PATCH", path, wish, key)));
    const done = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(new Set(done.map(({ body }) => JSON.stringify(body)))).toEqual(
      new Set(['{"name":"Southwind","revision":2}']),
    );
    const again = await sofia("PATCH", path, wish, key);
    expect(again).toMatchObject({ status: 200, body: { name: "Southwind", revision: 2 } });
    expect(new Set([again, ...done].map(({ headers }) => headers.get("fact"))).size).toBe(1);
  });

  it("gives the first answer again after the world has moved on", async () => {
    await sofia("PATCH", path, { name: "Southwind", revision: 1 }, key);
    await sofia("PATCH", path, { name: "Westwind", revision: 2 });
    expect(await sofia("PATCH", path, { name: "Southwind", revision: 1 }, key)).toMatchObject({
      status: 200,
      body: { name: "Southwind", revision: 2 },
    });
  });

  it("is refused for another request", async () => {
    await sofia("PATCH", path, { name: "Southwind", revision: 1 }, key);
    expect(await sofia("PATCH", path, { name: "Westwind", revision: 2 }, key)).toMatchObject({
      status: 422,
      body: code("key_reused"),
    });
  });

  it("is refused for the same words under another condition", async () => {
    await sofia("PATCH", path, { name: "Southwind" }, { ...key, "If-Match": '"1"' });
    expect(await sofia("PATCH", path, { name: "Southwind" }, { ...key, "If-Match": '"2"' })).toMatchObject({
      status: 422,
    });
  });

  it("of one caller is not another's", async () => {
    await sofia("PATCH", path, { name: "Southwind", revision: 1 }, key);
    const elsewhere = await callerAs(house.sofia);
    expect(await elsewhere("PATCH", path, { name: "Westwind", revision: 2 }, key)).toMatchObject({ status: 200 });
  });

  it("may be tried again after a refusal", async () => {
    expect(await sofia("PATCH", path, { name: "Southwind", revision: 7 }, key)).toMatchObject({ status: 412 });
    expect(await sofia("PATCH", path, { name: "Southwind", revision: 1 }, key)).toMatchObject({ status: 200 });
  });
});
