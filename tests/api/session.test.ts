import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { caller, callerWithKey, sessionCookieOf } from "../factories/caller.ts";
import { aSession, aWorkspace, type Cast, password } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});

describe("POST /session", () => {
  it("sets a cookie that no script can read, and shows no token", async () => {
    const answer = await caller()("POST", "/api/v1/session", { email: house.sofia.email, password });
    expect(answer).toMatchObject({ status: 201, body: { name: "Sofia Kral" } });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^ground-session=[\w.-]+; Path=\/; .*HttpOnly; SameSite=lax$/);
    const me = caller({ Cookie: cookie.split(";")[0] ?? "" });
    expect(await me("GET", "/api/v1/workspace")).toMatchObject({ status: 200, body: { id: house.workspaceId } });
  });

  it.each([
    [{ email: "nobody@nowhere.example", password }, 401, "wrong_credentials"],
    [{ email: "not an address", password }, 400, "invalid_input"],
    [{}, 400, "invalid_input"],
    [{ email: "nobody@nowhere.example", password, role: "ceo" }, 400, "invalid_input"],
  ])("refuses %j", async (credentials, status, reason) => {
    expect(await caller()("POST", "/api/v1/session", credentials)).toMatchObject({ status, body: code(reason) });
  });

  it("is throttled by the address of the socket, whatever X-Forwarded-For claims", async () => {
    const email = house.ravi.email;
    const tryOnce = (index: number) =>
      caller()(
        "POST",
        "/api/v1/session",
        { email, password: "no" },
        { "X-Forwarded-For": `203.0.113.${index}`, "X-Client-Address": `203.0.113.${index}` },
      );
    const statuses: number[] = [];
    for (let index = 0; index < 12; index++) statuses.push((await tryOnce(index)).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe("a session", () => {
  it("is over for every program that has its cookie once it is deleted", async () => {
    const cookie = { Cookie: await sessionCookieOf(await aSession(house.marek)) };
    expect(await caller(cookie)("DELETE", "/api/v1/session")).toMatchObject({ status: 200 });
    expect(await caller(cookie)("GET", "/api/v1/workspace")).toMatchObject({
      status: 401,
      body: code("session_ended"),
    });
  });

  it("can't be deleted by a key: it has none", async () => {
    const key = callerWithKey(await anApiKey(house.sofia, ["admin"]));
    expect(await key("DELETE", "/api/v1/session")).toMatchObject({ status: 403, body: code("person_required") });
  });

  it("can't be forged, and a token of another kind is none", async () => {
    for (const value of ["x", "eyJhbGciOiJub25lIn0.e30.", await aSession(house.sofia)]) {
      const answer = await caller({ Cookie: `ground-session=${value}` })("GET", "/api/v1/workspace");
      expect(answer).toMatchObject({ status: 401 });
    }
  });

  it.each(["session", "signout", "signin", "providers", "verify-request", "error"])(
    "has no other way in or out: next-auth's own %s is not there",
    async (page) => {
      const cookie = await sessionCookieOf(await aSession(house.ravi));
      const csrf = await caller({ Cookie: cookie })("GET", "/api/auth/csrf");
      const ravi = caller({ Cookie: `${cookie}; ${csrf.headers.get("set-cookie")?.split(";")[0]}` });
      const { csrfToken } = csrf.body as { csrfToken: string };
      const smuggled = { csrfToken, data: { sessionToken: await aSession(house.sofia), user: { name: "Sofia Kral" } } };
      expect(await ravi("GET", `/api/auth/${page}`)).toMatchObject({ status: 404 });
      expect(await ravi("POST", `/api/auth/${page}`, smuggled)).toMatchObject({ status: 404 });
      expect(await ravi("PATCH", "/api/v1/workspace", { name: "Mine", revision: 1 })).toMatchObject({ status: 403 });
    },
  );
});

describe("the form's way in", () => {
  const form = async (fields: Record<string, string>) => {
    const csrf = await caller()("GET", "/api/auth/csrf");
    const { csrfToken } = csrf.body as { csrfToken: string };
    const headers = {
      Cookie: csrf.headers.get("set-cookie")?.split(";")[0] ?? "",
      "Content-Type": "application/x-www-form-urlencoded",
    };
    const body = new URLSearchParams({ csrfToken, json: "true", ...fields }).toString();
    const answer = await caller(headers)("POST", "/api/auth/callback/credentials", body, headers);
    const { url } = answer.body as { url: string };
    return { error: new URL(url).searchParams.get("error"), cookie: answer.headers.get("set-cookie") ?? "" };
  };

  it("sets the same cookie as the API", async () => {
    const { error, cookie } = await form({ email: house.sofia.email, password });
    expect(error).toBeNull();
    const me = caller({ Cookie: /ground-session=[^;]+/.exec(cookie)?.[0] ?? "" });
    expect(await me("GET", "/api/v1/workspace")).toMatchObject({ status: 200, body: { id: house.workspaceId } });
  });

  it.each([
    ["a wrong password", { password: "no" }],
    ["nothing", {}],
    ["a character that no database keeps", { email: "a\u0000@northwind.example", password }],
    ["an e-mail in letters that only look alike", { email: "sof\u0130a@northwind.example", password }],
    ["an endless e-mail", { email: `${"x".repeat(9_000)}@northwind.example`, password }],
    ["an endless password", { password: "x".repeat(100_000) }],
  ])("answers %s with a code, and nothing of what went wrong inside", async (_what, fields) => {
    const { error, cookie } = await form({ ...fields });
    expect(error).toBe("wrong_credentials");
    expect(cookie).not.toContain("ground-session");
  });
});

describe("an API key", () => {
  it.each([
    ["that is none", "Bearer x"],
    ["nobody made", `Bearer cg_00000000_${"0".repeat(43)}`],
    ["in another scheme", "Basic c29maWE6eA=="],
  ])("%s is refused", async (_what, authorization) => {
    const answer = await caller({ Authorization: authorization })("GET", "/api/v1/workspace");
    expect(answer).toMatchObject({ status: 401, body: code("unknown_key") });
  });

  it("with the secret of another is refused", async () => {
    const [one, other] = await Promise.all([anApiKey(house.sofia, ["read"]), anApiKey(house.sofia, ["read"])]);
    const mixed = `${one.slice(0, 12)}${other.slice(12)}`;
    expect(await callerWithKey(mixed)("GET", "/api/v1/workspace")).toMatchObject({ status: 401 });
  });
});
