import { describe, expect, it } from "vitest";
import { endSession, signIn } from "#features/workspace/sessions/commands.ts";
import { listSessions } from "#features/workspace/sessions/queries.ts";
import { findSessionByToken } from "#platform/session/find-session.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aSession, aWorkspace, password } from "../factories/workspace.ts";

const client = { address: "192.0.2.1", userAgent: "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0" };
const tokenOf = (outcome: Awaited<ReturnType<typeof signIn>>) => ("token" in outcome ? outcome.token : "");

describe("signing in", () => {
  it("starts a session that knows who acts and where", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const outcome = await signIn({ email: sofia.email.toUpperCase(), password }, client, new Date());
    expect(await findSessionByToken(tokenOf(outcome))).toMatchObject({
      actor: { kind: "person", workspaceId, memberId: sofia.memberId, role: "head", team: "sales", isAdmin: true },
      email: sofia.email,
      workspaceName: "Northwind Instruments",
      timeZone: "Europe/Prague",
    });
    const { items } = await listActivity(sofia, null);
    expect(items[0]).toMatchObject({ type: "session.started", actor: { name: "Sofia Kral" } });
  });

  it("says the same of a wrong password as of an unknown e-mail", async () => {
    const { sofia } = await aWorkspace();
    const wrong = await signIn({ email: sofia.email, password: "no" }, client, new Date());
    const unknown = await signIn({ email: `nobody.${sofia.email}`, password }, client, new Date());
    expect([wrong, unknown]).toEqual([{ refused: "wrong_credentials" }, { refused: "wrong_credentials" }]);
  });

  it("is throttled by account and client together, for an account that doesn't exist just the same", async () => {
    const { sofia } = await aWorkspace();
    for (const email of [sofia.email, `nobody.${sofia.email}`]) {
      const attacker = { ...client, address: email };
      for (let tries = 0; tries < 10; tries++) {
        expect(await signIn({ email, password: "no" }, attacker, new Date())).toEqual({ refused: "wrong_credentials" });
      }
      const eleventh = await signIn({ email, password }, attacker, new Date());
      expect(eleventh).toMatchObject({ refused: "too_many_requests", retryAfterSeconds: expect.any(Number) });
    }
    // Nobody is kept out of their account by somebody else's failures.
    expect(await signIn({ email: sofia.email, password }, client, new Date())).toHaveProperty("token");
  });

  it("is throttled by account after a hundred tries from everywhere", async () => {
    const { sofia } = await aWorkspace();
    const refused: unknown[] = [];
    for (let tries = 0; tries < 101; tries++) {
      const attacker = { ...client, address: `198.51.100.${tries}` };
      const outcome = await signIn({ email: sofia.email, password: "no" }, attacker, new Date());
      refused.push("refused" in outcome && outcome.refused);
    }
    expect(refused.filter((code) => code === "too_many_requests")).toHaveLength(1);
  });

  it("is throttled by client, whatever the accounts", async () => {
    const { sofia } = await aWorkspace();
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        signIn({ email: `${index}.${sofia.email}`, password: "no" }, { ...client, address: sofia.email }, new Date()),
      ),
    );
    const refused = outcomes.filter((outcome) => "refused" in outcome && outcome.refused === "too_many_requests");
    expect(refused.length).toBeGreaterThanOrEqual(8);
  });

  it("gives the account its tries back after a success", async () => {
    const { sofia } = await aWorkspace();
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await signIn({ email: sofia.email, password: "no" }, client, new Date());
      expect(await signIn({ email: sofia.email, password }, client, new Date())).toHaveProperty("token");
    }
  });
});

describe("a session", () => {
  it("is listed for the one whose it is, and for nobody else", async () => {
    const { sofia, marek } = await aWorkspace();
    await aSession(sofia);
    await aSession(sofia);
    await aSession(marek);
    expect(await listSessions(sofia, new Date())).toMatchObject([
      { device: "Firefox on Linux", isThisOne: false },
      { device: "Firefox on Linux", isThisOne: false },
    ]);
    expect(await listSessions(marek, new Date())).toHaveLength(1);
  });

  it("ends at once when it is ended elsewhere, and ending it again changes nothing", async () => {
    const { sofia } = await aWorkspace();
    const token = await aSession(sofia);
    const [session] = await listSessions(sofia, new Date());
    const sessionId = session?.id ?? "";
    expect(await endSession(sofia, { sessionId }, new Date())).toEqual({ sessionId });
    expect(await endSession(sofia, { sessionId }, new Date())).toEqual({ sessionId });
    expect(await findSessionByToken(token)).toBeNull();
    expect(await listSessions(sofia, new Date())).toEqual([]);
    const { items } = await listActivity(sofia, null);
    expect(items.filter(({ type }) => type === "session.ended")).toHaveLength(1);
  });

  it("can't be ended by a colleague who knows its id", async () => {
    const { sofia, marek } = await aWorkspace();
    const token = await aSession(sofia);
    const [session] = await listSessions(sofia, new Date());
    const attempt = await endSession(marek, { sessionId: session?.id ?? "" }, new Date());
    expect(attempt).toEqual({ refused: "not_found" });
    expect(await findSessionByToken(token)).not.toBeNull();
  });

  it.each([
    ["is deactivated", "UPDATE member SET deactivated_at = now() WHERE id = $1"],
    ["was away for eight days", "UPDATE session SET last_seen_at = now() - interval '8 days' WHERE member_id = $1"],
    ["signed in too long ago", "UPDATE session SET expires_at = now() WHERE member_id = $1"],
  ])("ends when its member %s", async (_why, sql) => {
    const { workspaceId, ravi } = await aWorkspace();
    const token = await aSession(ravi);
    expect(await findSessionByToken(token)).not.toBeNull();
    await asOwner(workspaceId, (db) => db.query(sql, [ravi.memberId]));
    expect(await findSessionByToken(token)).toBeNull();
  });

  it("shows a new role at the next request", async () => {
    const { workspaceId, ravi } = await aWorkspace();
    const token = await aSession(ravi);
    await asOwner(workspaceId, (db) => db.query("UPDATE member SET is_admin = true WHERE id = $1", [ravi.memberId]));
    expect(await findSessionByToken(token)).toMatchObject({ actor: { isAdmin: true } });
  });

  it("is found by its token only", async () => {
    expect(await findSessionByToken("")).toBeNull();
    expect(await findSessionByToken("0".repeat(43))).toBeNull();
  });
});
