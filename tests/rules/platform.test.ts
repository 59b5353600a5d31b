import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertiesOf } from "#features/leads/hooks/rules/properties.ts";
import { problem } from "#platform/api/problem.ts";
import { clientAddress, clientNetwork } from "#platform/client-address.ts";
import { parseEnv } from "#platform/env.ts";
import { blankOrLineOfText, lineOfText, linesOfText, storableJson } from "#platform/fields.ts";
import { securityHeaders } from "#platform/headers.ts";
import { loggedPath } from "#platform/log.ts";
import { parseInput } from "#platform/parse.ts";
import { randomId } from "#platform/random-id.ts";
import { isRefusal } from "#platform/refusals.ts";

describe("settings", () => {
  it("have defaults that suit one's own machine", () => {
    expect(parseEnv({})).toMatchObject({
      env: { PORT: 3000, HOST: "127.0.0.1", DATA_DIR: ".data", TRUSTED_PROXIES: 0 },
    });
  });

  it("count as not set when they are empty", () => {
    expect(parseEnv({ PORT: "", APP_URL: "" })).toEqual(parseEnv({}));
  });

  it.each([
    [{ PORT: "abc" }, "PORT must be a whole number from 1 to 65535, for example 3000."],
    [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535, for example 3000."],
    [{ APP_URL: "ftp://x" }, "APP_URL must be an http or https address, for example https://ground.example.com."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be debug, info, warn or error, for example info."],
    [
      { DATABASE_URL: "mysql://root:secret@x/y" },
      "DATABASE_URL must be the address of a Postgres database, for example postgresql://app_user:secret@db.example.com:6432/common_ground.",
    ],
  ])("say what is wrong with %j, without repeating it", (source, sentence) => {
    expect(parseEnv(source)).toEqual({ problems: [sentence] });
  });
});

describe("a text that somebody wrote", () => {
  it("has an accent and its letter as one, however it was typed, so that what looks the same is the same", () => {
    const [typed, composed] = [" Cafe\u0301 ", "Caf\u00e9"];
    for (const text of [lineOfText(4, "A text."), blankOrLineOfText(4, "A text."), linesOfText(4, "A text.")])
      expect(text.parse(typed)).toBe(composed);
    expect(propertiesOf([["firm", typed]])).toEqual({ firm: composed });
  });
});

describe("JSON that is kept as it is", () => {
  const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

  it.each([{ a: [1, "two", null, true] }, "text", 0, nested(100)])("may be %j", (sent) => {
    expect(parseInput(storableJson(), sent)).toEqual({ input: sent });
  });

  it.each([
    [nested(101), "At most 100 levels, please."],
    [nested(300_000), "At most 100 levels, please."],
    [{ text: "a\0b" }, "Please leave out what isn't a character."],
    [{ "a\0b": 1 }, "Please leave out what isn't a character."],
    [["\ud83d"], "Please leave out what isn't a character."],
  ])("is nothing that can't be stored or read", (sent, sentence) => {
    expect(parseInput(storableJson(), sent)).toEqual({ refused: "invalid_input", fields: { "": sentence } });
  });
});

describe("an id made by chance", () => {
  it("is a UUID of version 4, and another one each time", () => {
    const ids = Array.from({ length: 200 }, randomId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(200);
  });
});

describe("the client's address", () => {
  it("is the socket's, whatever the client claims", () => {
    fc.assert(
      fc.property(fc.string(), (claim) => {
        expect(clientAddress("192.0.2.7", claim, 0)).toBe("192.0.2.7");
      }),
    );
  });

  it.each([
    ["203.0.113.9", 1, "203.0.113.9"],
    ["spoofed, 203.0.113.9", 1, "203.0.113.9"],
    ["spoofed, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
    ["", 1, "192.0.2.7"],
    ["203.0.113.9", 5, "203.0.113.9"],
  ])("from %j behind %i proxies of ours is %s", (forwardedFor, trustedProxies, address) => {
    expect(clientAddress("192.0.2.7", forwardedFor, trustedProxies)).toBe(address);
  });
});

describe("what counts as one client", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["", ""],
  ])("of %j is %j", (address, network) => {
    expect(clientNetwork(address)).toBe(network);
  });
});

describe("a refusal", () => {
  it("is told from a result that merely has a field of that name", () => {
    expect(isRefusal({ refused: "not_found" })).toBe(true);
    for (const result of [
      { refused: 3 },
      { refused: "rows" },
      { refused: "toString" },
      { created: 1 },
      null,
      "refused",
    ]) {
      expect(isRefusal(result)).toBe(false);
    }
  });
});

describe("the path in a log", () => {
  const token = "Zm9v-YmFy_".repeat(4).slice(0, 40).padEnd(43, "x");

  it.each([
    [`/join/${token}`, "/join/…"],
    [`/reset-password/${token}?next=/`, "/reset-password/…"],
    ["/settings/members?q=jana@northwind.example", "/settings/members"],
    ["/api/v1/members/01893bd0-5a1f-7c34-8a2b-3f1e5d6c7b8a", "/api/v1/members/01893bd0-5a1f-7c34-8a2b-3f1e5d6c7b8a"],
  ])("of %s", (path, logged) => {
    expect(loggedPath(path)).toBe(logged);
  });
});

describe("the policy of an answer", () => {
  const policy = (isDevelopment: boolean) => securityHeaders("n0nce", isDevelopment)["Content-Security-Policy"];

  it("runs no script and no style but those with its nonce", () => {
    expect(policy(false)).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy(false)).toContain("style-src 'self' 'nonce-n0nce';");
    expect(policy(false)).not.toContain("unsafe-eval");
  });

  it("allows development what it needs", () => {
    expect(policy(true)).toContain("'unsafe-eval'");
  });
});

it("answers a refusal as problem+json with a pointer for each field", () => {
  expect(problem({ refused: "invalid_input", fields: { "items.0.email": "An e-mail address, please." } })).toEqual({
    type: "urn:common-ground:problem:invalid_input",
    title: "invalid input",
    status: 400,
    detail: "Something in what you sent is not as expected; the fields say what.",
    code: "invalid_input",
    errors: [{ pointer: "/items/0/email", detail: "An e-mail address, please." }],
  });
});
