import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, caller, callerAs, callerWithKey } from "../factories/caller.ts";
import { aWorkspace, type Cast, password } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });
const jana = { name: "Jana Dvorak", password: "seven quiet herons" };

let house: Cast;
let sofia: Call;
let elena: Call;
beforeEach(async () => {
  house = await aWorkspace();
  [sofia, elena] = await Promise.all([callerAs(house.sofia), callerAs(house.elena)]);
});

const anOffer = () => ({ email: `jana@${crypto.randomUUID()}.example`, role: "member", team: "marketing" });
const inviting = async (call: Call, offer: object) => {
  const answer = await call("POST", "/api/v1/invitations", offer);
  return { ...answer, body: answer.body as { invitationId: string; token: string; link: string } };
};
const accepting = (token: string, who: object, call = caller()) =>
  call("POST", `/api/v1/invitations/${token}/accept`, who);

describe("GET /members", () => {
  it("answers everybody with their places, to people and keys alike", async () => {
    const reader = callerWithKey(await anApiKey(house.sofia, ["read"]));
    for (const call of [sofia, reader]) {
      const { body } = (await call("GET", "/api/v1/members")) as { body: { items: object[] } };
      expect(body).toMatchObject({ nextCursor: null });
      expect(body.items).toHaveLength(6);
      expect(body.items).toContainEqual({
        ...{ id: house.marek.memberId, name: "Marek Havel", email: house.marek.email, role: "head", team: "marketing" },
        ...{ title: "Head of Marketing", isAdmin: false, actingFor: null, deactivatedAt: null, revision: 1 },
      });
    }
  });
});

describe("PATCH /members/{id}", () => {
  const path = () => `/api/v1/members/${house.ravi.memberId}`;

  it("changes what it names at the revision of If-Match, and says which fact tells of it", async () => {
    const answer = await sofia("PATCH", path(), { title: "Account manager" }, { "If-Match": '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { memberId: house.ravi.memberId, revision: 2 } });
    expect(answer.headers.get("etag")).toBe('"2"');
    const stale = await sofia("PATCH", path(), { title: "Seller" }, { "If-Match": '"1"' });
    expect(stale).toMatchObject({ status: 412, body: code("changed_meanwhile") });
    expect(await sofia("GET", "/api/v1/activity?limit=1")).toMatchObject({
      body: { items: [{ id: answer.headers.get("fact"), type: "member.changed" }] },
    });
  });

  it("refuses a second head with who holds the chair, and offers another door for it", async () => {
    const second = await elena("PATCH", path(), { role: "head", revision: 1 });
    expect(second).toMatchObject({
      status: 409,
      body: { code: "second_head", errors: [{ pointer: "/role", detail: "Sofia Kral is Head of Sales." }] },
    });
    const chair = { memberId: house.ravi.memberId, instead: house.sofia.memberId };
    expect(await elena("PUT", "/api/v1/heads/sales", chair)).toMatchObject({ status: 200 });
  });

  it("gives a key with the scope admin places, but no chair and no flag", async () => {
    const key = callerWithKey(await anApiKey(house.sofia, ["admin"]));
    expect(await key("PATCH", path(), { role: "observer", revision: 1 })).toMatchObject({ status: 200 });
    for (const wish of [{ role: "head", team: "sales" }, { role: "ceo" }, { isAdmin: true }]) {
      const answer = await key("PATCH", path(), { ...wish, revision: 2 });
      expect(answer).toMatchObject({ status: 403, body: code("person_required") });
    }
  });

  it("refuses what nobody may set, at its own name", async () => {
    const sneak = { title: "Mine", revision: 1, workspaceId: crypto.randomUUID(), personId: crypto.randomUUID() };
    expect(await sofia("PATCH", path(), sneak)).toMatchObject({
      status: 400,
      body: { code: "invalid_input", errors: [{ pointer: "/workspaceId" }, { pointer: "/personId" }] },
    });
  });
});

describe("letting somebody go", () => {
  it("ends their sessions with the same answer, and takes them back", async () => {
    const ravi = await callerAs(house.ravi);
    const path = `/api/v1/members/${house.ravi.memberId}`;
    expect(await sofia("POST", `${path}/deactivate`)).toMatchObject({ status: 200 });
    expect(await ravi("GET", "/api/v1/members")).toMatchObject({ status: 401, body: code("session_ended") });
    expect(await sofia("POST", `${path}/reactivate`)).toMatchObject({ status: 200 });
    expect(await (await callerAs(house.ravi))("GET", "/api/v1/members")).toMatchObject({ status: 200 });
  });

  it("lets the CEO name who acts in an empty chair, and end it", async () => {
    await elena("PATCH", `/api/v1/members/${house.sofia.memberId}`, { role: "member", revision: 1 });
    const acting = { memberId: house.ravi.memberId };
    expect(await elena("PUT", "/api/v1/acting-heads/sales", acting)).toMatchObject({ status: 200 });
    expect(await elena("DELETE", "/api/v1/acting-heads/sales")).toMatchObject({ status: 200 });
  });
});

describe("an invitation", () => {
  it("leads in by its token, with a cookie and no token to be seen", async () => {
    const { status, body } = await inviting(sofia, anOffer());
    expect(status).toBe(201);
    expect(body.link).toMatch(new RegExp(`^http.*/join/${body.token}$`));
    const joined = await accepting(body.token, jana);
    expect(joined).toMatchObject({ status: 201, body: { name: "Jana Dvorak" } });
    expect(JSON.stringify(joined.body)).not.toContain(body.token);
    const cookie = joined.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^ground-session=[\w.-]+; Path=\/; .*HttpOnly; SameSite=lax$/);
    const me = caller({ Cookie: cookie.split(";")[0] ?? "" });
    expect(await me("GET", "/api/v1/workspace")).toMatchObject({ status: 200, body: { id: house.workspaceId } });
    expect(await accepting(body.token, jana)).toMatchObject({ status: 201 });
    expect(await accepting(body.token, { ...jana, password: "a guess" })).toMatchObject({ status: 401 });
  });

  it("is listed without its token, renewed and withdrawn", async () => {
    const { body } = await inviting(sofia, anOffer());
    const list = await sofia("GET", "/api/v1/invitations");
    expect(list).toMatchObject({ status: 200, body: { items: [{ id: body.invitationId, inviter: "Sofia Kral" }] } });
    expect(JSON.stringify(list.body)).not.toMatch(/token/i);
    const path = `/api/v1/invitations/${body.invitationId}`;
    const renewed = await sofia("POST", `${path}/renew`);
    expect(renewed).toMatchObject({ status: 201 });
    expect(await accepting(body.token, jana)).toMatchObject({ status: 404, body: code("unknown_invitation") });
    expect(await sofia("DELETE", path)).toMatchObject({ status: 200 });
    const { token } = renewed.body as { token: string };
    expect(await accepting(token, jana)).toMatchObject({ status: 410, body: code("invitation_withdrawn") });
  });

  it("tells its token once, also to who repeats the request", async () => {
    const offer = anOffer();
    const again = () => sofia("POST", "/api/v1/invitations", offer, { "Idempotency-Key": "once" });
    expect((await again()).body).toHaveProperty("token", expect.any(String));
    expect(await again()).toMatchObject({ status: 201, body: { token: null, link: null } });
  });

  it("to a chair or with the admin flag takes a person, and a head's goes to the own team", async () => {
    const key = callerWithKey(await anApiKey(house.sofia, ["admin"]));
    expect((await inviting(key, anOffer())).status).toBe(201);
    expect(await inviting(key, { ...anOffer(), role: "head" })).toMatchObject({ body: code("person_required") });
    expect(await inviting(key, { ...anOffer(), isAdmin: true })).toMatchObject({ body: code("person_required") });
    const marek = await callerAs(house.marek);
    expect(await inviting(marek, { ...anOffer(), team: "sales" })).toMatchObject({ body: code("not_allowed") });
    expect((await inviting(marek, anOffer())).status).toBe(201);
  });

  it.each([
    ["a role", { role: "ceo" }],
    ["a workspace", { workspaceId: crypto.randomUUID() }],
    ["another e-mail", { email: "olga@elsewhere.example" }],
  ])("takes no %s of who joins", async (_what, smuggled) => {
    const { body } = await inviting(sofia, anOffer());
    const [name] = Object.keys(smuggled);
    expect(await accepting(body.token, { ...jana, ...smuggled })).toMatchObject({
      status: 400,
      body: { code: "invalid_input", errors: [{ pointer: `/${name}` }] },
    });
    expect(await sofia("GET", "/api/v1/members")).toMatchObject({ body: { items: { length: 6 } } });
  });

  it("for an existing account takes that account's password, whoever holds the link", async () => {
    const elsewhere = await aWorkspace();
    const { body } = await inviting(sofia, { ...anOffer(), email: elsewhere.nora.email });
    const olga = await callerAs(elsewhere.sofia);
    for (const call of [caller(), olga]) {
      const answer = await accepting(body.token, jana, call);
      expect(answer).toMatchObject({ status: 401, body: code("wrong_password") });
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    expect(await accepting(body.token, { password })).toMatchObject({ status: 201, body: { name: "Nora Lind" } });
  });

  it("is none that a page of another site may accept, or that another workspace may touch", async () => {
    const { body } = await inviting(sofia, anOffer());
    const foreign = { Origin: "http://evil.example" };
    const answer = await caller()("POST", `/api/v1/invitations/${body.token}/accept`, jana, foreign);
    expect(answer).toMatchObject({ status: 403, body: code("foreign_origin") });
    const olga = await callerAs((await aWorkspace()).sofia);
    expect(await olga("DELETE", `/api/v1/invitations/${body.invitationId}`)).toMatchObject({ status: 404 });
    expect(await accepting(body.token, jana)).toMatchObject({ status: 201 });
  });
});

describe("the page of an invitation", () => {
  it("says 404 for a link that is none, and what became of one that is closed", async () => {
    const { body } = await inviting(sofia, anOffer());
    expect((await caller()("GET", "/join/nothing")).status).toBe(404);
    const open = await caller()("GET", `/join/${body.token}`);
    expect(String(open.body)).toContain("Member of Marketing");
    await sofia("DELETE", `/api/v1/invitations/${body.invitationId}`);
    expect(String((await caller()("GET", `/join/${body.token}`)).body)).toContain("This invitation was withdrawn.");
  });
});
