import { describe, expect, it } from "vitest";
import { makePasswordReset, resetPassword } from "#features/workspace/account/commands/reset-password.ts";
import { acceptInvitation, acceptSignedIn } from "#features/workspace/invitations/commands/accept-invitation.ts";
import {
  inviteMember,
  renewInvitation,
  withdrawInvitation,
} from "#features/workspace/invitations/commands/invite-member.ts";
import { listInvitations } from "#features/workspace/invitations/queries.ts";
import type { MadeInvitation } from "#features/workspace/invitations/schema.ts";
import { nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import type { Actor, Key, Service } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { findSessionByToken } from "#platform/session/find-session.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aSession, aWorkspace, type Cast, password } from "../factories/workspace.ts";

const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1_000);
const client = { address: "192.0.2.1", userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0" };
const newcomer = { name: "Jana Dvorak", password: "seven quiet herons" };

const anEmail = () => `jana@${crypto.randomUUID().slice(0, 8)}.example`;
const offer = (email: string, place: object = {}) => ({
  ...{ email, role: "member" as const, team: "marketing" as const, title: "Editor", isAdmin: false },
  ...place,
});

async function invited(actor: Actor, email: string, place: object = {}): Promise<MadeInvitation> {
  const made = await inviteMember(actor, offer(email, place), now);
  if (isRefusal(made)) throw new Error(`refused: ${made.refused}`);
  return made;
}

const accept = (token: string, who: object = newcomer, at = now) =>
  acceptInvitation({ token, ...newcomer, ...who }, client, at);
const tokenOf = (outcome: object) => ("token" in outcome ? String(outcome.token) : "");
const countOf = async (house: Cast) => (await listMembers(house.elena)).length;

describe("inviting", () => {
  it("makes a link that is good for fourteen days and kept nowhere", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    const { token, link, expiresAt } = await invited(sofia, anEmail());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(link).toMatch(new RegExp(`/join/${token}$`));
    expect(expiresAt).toEqual(later(14));
    const { rows } = await asOwner(workspaceId, (db) => db.query("SELECT i.*, f.payload FROM invitation i, fact f"));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await listActivity(sofia, null, 1)).items[0]).toMatchObject({ type: "invitation.made" });
  });

  it("takes an admin or the CEO, a head for the own team, and only the CEO for a chair", async () => {
    const { sofia, marek, elena, ravi, otto, workspaceId } = await aWorkspace();
    const attempt = (actor: Actor, place: object) => inviteMember(actor, offer(anEmail(), place), now);
    const notAllowed = expect.objectContaining({ code: "not_allowed" });
    await expect(attempt(ravi, {})).rejects.toEqual(notAllowed);
    await expect(attempt(otto, { role: "observer", team: null })).rejects.toEqual(notAllowed);
    await expect(attempt(marek, { team: "sales" })).rejects.toEqual(notAllowed);
    await expect(attempt(marek, { isAdmin: true })).rejects.toEqual(notAllowed);
    await expect(attempt(sofia, { role: "head" })).rejects.toEqual(notAllowed);
    await expect(attempt(sofia, { role: "ceo", team: null })).rejects.toEqual(notAllowed);
    await expect(attempt(elena, { isAdmin: true })).rejects.toEqual(notAllowed);
    expect(await attempt(marek, {})).toHaveProperty("token");
    expect(await attempt(sofia, { team: "sales", isAdmin: true })).toHaveProperty("token");
    expect(await attempt(elena, { role: "ceo", team: null })).toHaveProperty("token");
    const key: Key = { kind: "key", workspaceId, keyId: crypto.randomUUID(), name: "Importer", scopes: ["admin"] };
    expect(await attempt(key, {})).toHaveProperty("token");
    const personRequired = expect.objectContaining({ code: "person_required" });
    await expect(attempt(key, { role: "head" })).rejects.toEqual(personRequired);
    await expect(attempt(key, { isAdmin: true })).rejects.toEqual(personRequired);
    const operator: Service = { kind: "service", workspaceId, name: "The operator" };
    expect(await attempt(operator, { role: "ceo", team: null, isAdmin: true })).toHaveProperty("token");
  });

  it("is refused for who is here, was here, or has an open invitation, and for a second head", async () => {
    const { sofia, elena, ravi, nora } = await aWorkspace();
    const email = anEmail();
    await invited(sofia, email);
    await deactivateMember(sofia, { memberId: ravi.memberId }, now);
    expect(await inviteMember(sofia, offer(nora.email.toUpperCase()), now)).toEqual({ refused: "already_member" });
    expect(await inviteMember(sofia, offer(ravi.email), now)).toEqual({ refused: "was_member" });
    expect(await inviteMember(sofia, offer(email.toUpperCase()), now)).toEqual({
      refused: "already_invited",
      fields: { email: `${email} is invited as Member of Marketing.` },
    });
    expect(await inviteMember(elena, offer(anEmail(), { role: "head" }), now)).toEqual({
      refused: "second_head",
      fields: { role: "Marek Havel is Head of Marketing." },
    });
  });

  it("offers an empty chair to one at a time", async () => {
    const { elena, marek } = await aWorkspace();
    await changeMember(elena, { memberId: marek.memberId, revision: 1, role: "member" }, now);
    const chair = { role: "head" };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => inviteMember(elena, offer(anEmail(), chair), now)),
    );
    expect(outcomes.filter((outcome) => "token" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => "refused" in outcome && outcome.refused === "already_invited")).toHaveLength(
      19,
    );
  });

  it("may be done again once the first has expired, which is no longer good then", async () => {
    const { sofia } = await aWorkspace();
    const email = anEmail();
    const { token } = await invited(sofia, email);
    const again = await inviteMember(sofia, offer(email), later(15));
    expect(await accept(token, {}, later(15))).toEqual({ refused: "invitation_withdrawn" });
    expect(await accept(tokenOf(again), {}, later(15))).toHaveProperty("token");
  });
});

describe("renewing and withdrawing", () => {
  it("leaves only the newest link good", async () => {
    const { sofia } = await aWorkspace();
    const { invitationId, token } = await invited(sofia, anEmail());
    const renewed = await renewInvitation(sofia, { invitationId }, later(20));
    expect(renewed).toMatchObject({ invitationId, expiresAt: later(34) });
    expect(await accept(token)).toEqual({ refused: "unknown_invitation" });
    expect(await accept(tokenOf(renewed), {}, later(21))).toHaveProperty("token");
    expect(await renewInvitation(sofia, { invitationId }, later(22))).toEqual({ refused: "invitation_used" });
    expect(await withdrawInvitation(sofia, { invitationId }, later(22))).toEqual({ refused: "invitation_used" });
  });

  it("takes an invitation back, once and again", async () => {
    const { sofia, marek } = await aWorkspace();
    const { invitationId, token } = await invited(sofia, anEmail());
    expect(await withdrawInvitation(marek, { invitationId }, now)).toEqual({ invitationId });
    expect(await withdrawInvitation(sofia, { invitationId }, now)).toEqual({ invitationId });
    expect(await accept(token)).toEqual({ refused: "invitation_withdrawn" });
    expect(await renewInvitation(sofia, { invitationId }, now)).toEqual({ refused: "invitation_withdrawn" });
    expect(await listInvitations(sofia)).toEqual([]);
  });

  it("is nobody's who could not have invited, and nobody's of another workspace", async () => {
    const { sofia, elena, marek } = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const { invitationId, token } = await invited(elena, anEmail(), { role: "ceo", team: null });
    for (const attempt of [withdrawInvitation, renewInvitation]) {
      await expect(attempt(marek, { invitationId }, now)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(attempt(sofia, { invitationId }, now)).rejects.toMatchObject({ code: "not_allowed" });
      expect(await attempt(olga, { invitationId }, now)).toEqual({ refused: "not_found" });
    }
    expect(await listInvitations(olga)).toEqual([]);
    expect(await accept(token)).toHaveProperty("token");
  });
});

describe("joining with a new account", () => {
  it("makes person, member and session at once, with the role that was offered", async () => {
    const house = await aWorkspace();
    const email = anEmail();
    const { token } = await invited(house.sofia, email);
    const outcome = await accept(token);
    expect(await findSessionByToken(tokenOf(outcome))).toMatchObject({
      actor: { workspaceId: house.workspaceId, name: "Jana Dvorak", role: "member", team: "marketing", isAdmin: false },
      email,
    });
    const { items } = await listActivity(house.sofia, null, 2);
    expect(items).toMatchObject([
      { type: "session.started" },
      { type: "member.joined", actor: { kind: "person", name: "Jana Dvorak" }, payload: { role: "member" } },
    ]);
    expect(await listInvitations(house.sofia)).toEqual([]);
  });

  it("makes one member, however often and fast they press", async () => {
    const house = await aWorkspace();
    const { token } = await invited(house.sofia, anEmail());
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => accept(token)));
    const sessions = await Promise.all(outcomes.map((outcome) => findSessionByToken(tokenOf(outcome))));
    expect(new Set(sessions.map((session) => session?.actor.memberId)).size).toBe(1);
    expect(await countOf(house)).toBe(7);
    expect(await accept(token)).toHaveProperty("token");
    expect(await accept(token, { password: "a guess" })).toEqual({ refused: "wrong_password" });
  });

  it.each([
    [{ name: undefined }, { name: "Your name, please." }],
    [{ password: "short" }, { password: expect.stringContaining("At least 8 characters") }],
    [{ password: "Password123" }, { password: expect.stringContaining("first passwords that are guessed") }],
    [{ password: "Northwind2026!" }, { password: expect.stringContaining("names that others know") }],
  ])("is refused with %j, and nothing is left behind", async (who, fields) => {
    const house = await aWorkspace();
    const { token } = await invited(house.sofia, anEmail());
    expect(await accept(token, who)).toEqual({ refused: "invalid_input", fields });
    expect(await countOf(house)).toBe(6);
    expect(await accept(token)).toHaveProperty("token");
  });

  it("is refused when the link has expired, or is none", async () => {
    const house = await aWorkspace();
    const { token } = await invited(house.sofia, anEmail());
    expect(await accept(token, {}, later(14))).toEqual({ refused: "invitation_expired" });
    expect(await accept("0".repeat(43))).toEqual({ refused: "unknown_invitation" });
    expect(await countOf(house)).toBe(6);
  });

  it("as head is refused once somebody sits in the chair, and ends what somebody acted for else", async () => {
    const { elena, marek, nora } = await aWorkspace();
    await changeMember(elena, { memberId: marek.memberId, revision: 1, role: "member" }, now);
    const { token } = await invited(elena, anEmail(), { role: "head" });
    await nameActingHead(elena, { memberId: nora.memberId, team: "marketing" }, now);
    await changeMember(elena, { memberId: marek.memberId, revision: 2, role: "head" }, now);
    expect(await accept(token)).toEqual({
      refused: "chair_taken",
      fields: { role: "Marek Havel is Head of Marketing." },
    });
    await changeMember(elena, { memberId: marek.memberId, revision: 3, role: "member" }, now);
    await nameActingHead(elena, { memberId: nora.memberId, team: "marketing" }, now);
    expect(await accept(token)).toHaveProperty("token");
    expect((await listMembers(elena)).filter(({ actingFor }) => actingFor)).toEqual([]);
  });
});

describe("an invitation whose inviter", () => {
  it("is no longer admin gives nobody the flag, until an admin renews it", async () => {
    const { elena, sofia, nora } = await aWorkspace();
    await changeMember(sofia, { memberId: nora.memberId, revision: 1, isAdmin: true }, now);
    const admin = { ...nora, isAdmin: true };
    const [withFlag, plain] = [await invited(admin, anEmail(), { isAdmin: true }), await invited(elena, anEmail())];
    await changeMember(sofia, { memberId: nora.memberId, revision: 2, isAdmin: false }, now);
    expect(await accept(withFlag.token)).toEqual({ refused: "invitation_expired" });
    expect(await accept(plain.token)).toHaveProperty("token");
    const renewed = await renewInvitation(sofia, { invitationId: withFlag.invitationId }, now);
    expect(await accept(tokenOf(renewed))).toHaveProperty("token");
  });

  it("was let go lets nobody in", async () => {
    const { elena, marek } = await aWorkspace();
    const { token } = await invited(marek, anEmail());
    await deactivateMember(elena, { memberId: marek.memberId }, now);
    expect(await accept(token)).toEqual({ refused: "invitation_expired" });
  });

  it("got another title or more rights is as good as before", async () => {
    const { elena, sofia, marek } = await aWorkspace();
    const { token } = await invited(marek, anEmail());
    await changeMember(elena, { memberId: marek.memberId, revision: 1, title: "CMO" }, now);
    await changeMember(sofia, { memberId: marek.memberId, revision: 2, isAdmin: true }, now);
    expect(await accept(token)).toHaveProperty("token");
  });
});

describe("joining with an account from another workspace", () => {
  it("takes the password of that account, and keeps its name", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const { token } = await invited(here.sofia, there.nora.email);
    expect(await accept(token, { password: "another one of mine" })).toEqual({ refused: "wrong_password" });
    expect(await countOf(here)).toBe(6);
    const joined = await accept(token, { name: "Somebody else", password });
    expect(await findSessionByToken(tokenOf(joined))).toMatchObject({
      actor: { workspaceId: here.workspaceId, name: "Nora Lind" },
    });
    expect(await accept(token, { password })).toHaveProperty("token");
    expect(await countOf(here)).toBe(7);
  });

  it("counts wrong passwords as the sign-in does", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const { token } = await invited(here.sofia, there.nora.email);
    const codes: unknown[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const outcome = await accept(token, { password: "no" });
      codes.push("refused" in outcome && outcome.refused);
    }
    expect(codes.at(-1)).toBe("too_many_requests");
  });

  it("takes one press of who is signed in as exactly that account, and nobody else's", async () => {
    const [here, there] = await Promise.all([aWorkspace(), aWorkspace()]);
    const { token } = await invited(here.sofia, there.nora.email);
    const session = await findSessionByToken(await aSession(there.nora));
    const { actor = there.nora } = session ?? {};
    expect(await acceptSignedIn(there.ravi, there.ravi.email, { token }, client, now)).toEqual({
      refused: "other_person",
    });
    const joined = await acceptSignedIn(actor, there.nora.email, { token }, client, now);
    expect(await findSessionByToken(tokenOf(joined ?? {}))).toMatchObject({
      actor: { workspaceId: here.workspaceId, name: "Nora Lind" },
    });
    expect(await countOf(here)).toBe(7);
  });
});

it("a link of one kind is none of the other", async () => {
  const { sofia, nora } = await aWorkspace();
  const invitation = await invited(sofia, anEmail());
  const reset = await makePasswordReset(nora.email, now);
  const resetToken = "link" in reset ? (reset.link.split("/").at(-1) ?? "") : "";
  expect(await accept(resetToken)).toEqual({ refused: "unknown_invitation" });
  const attempt = { token: invitation.token, newPassword: "seven quiet herons" };
  expect(await resetPassword(attempt, client, now)).toEqual({ refused: "unknown_reset" });
});
