import { describe, expect, it } from "vitest";
import { endActingHead, nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import {
  deactivateMember,
  leaveWorkspace,
  reactivateMember,
} from "#features/workspace/people/commands/deactivate-member.ts";
import { nameHead } from "#features/workspace/people/commands/name-head.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import type { Actor, Key, Person } from "#platform/actor.ts";
import { findSessionByToken } from "#platform/session/find-session.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aSession, aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

const memberOf = async (actor: Actor, { memberId }: Person) =>
  (await listMembers(actor)).find(({ id }) => id === memberId);
const lastFact = async (actor: Actor) => (await listActivity(actor, null, 1)).items[0];
const notAllowed = expect.objectContaining({ code: "not_allowed" });

describe("changing a member", () => {
  it("keeps what was before and what came after", async () => {
    const { sofia, ravi } = await aWorkspace();
    const wish = { memberId: ravi.memberId, revision: 1, title: "Account manager", role: "observer" } as const;
    expect(await changeMember(sofia, wish, now)).toEqual({ memberId: ravi.memberId, revision: 2 });
    expect(await memberOf(sofia, ravi)).toMatchObject({ title: "Account manager", role: "observer", team: null });
    expect(await lastFact(sofia)).toMatchObject({
      type: "member.changed",
      payload: {
        name: "Ravi Shah",
        before: { title: "Sales representative", role: "member", team: "sales" },
        after: { title: "Account manager", role: "observer", team: null },
      },
    });
  });

  it("is refused to who was overtaken, and a success without effect when it is so already", async () => {
    const { sofia, elena, ravi } = await aWorkspace();
    const { memberId } = ravi;
    await changeMember(sofia, { memberId, revision: 1, title: "Account manager" }, now);
    expect(await changeMember(elena, { memberId, revision: 1, title: "Seller" }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    expect(await changeMember(elena, { memberId, revision: 1, title: "Account manager" }, now)).toEqual({
      memberId,
      revision: 2,
    });
    expect(await memberOf(elena, ravi)).toMatchObject({ title: "Account manager", revision: 2 });
  });

  it("takes an admin for members, a head for titles of the own team, and only the CEO for the chairs", async () => {
    const { sofia, marek, elena, ravi, nora, otto } = await aWorkspace();
    const change = (actor: Person, of: Person, wish: object) =>
      changeMember(actor, { memberId: of.memberId, revision: 1, ...wish }, now);
    await expect(change(marek, ravi, { title: "Mine" })).rejects.toEqual(notAllowed);
    await expect(change(marek, nora, { role: "observer" })).rejects.toEqual(notAllowed);
    await expect(change(sofia, nora, { role: "head" })).rejects.toEqual(notAllowed);
    await expect(change(sofia, marek, { role: "member" })).rejects.toEqual(notAllowed);
    await expect(change(sofia, sofia, { role: "ceo" })).rejects.toEqual(notAllowed);
    await expect(change(ravi, ravi, { isAdmin: true })).rejects.toEqual(notAllowed);
    await expect(change(elena, elena, { isAdmin: true })).rejects.toEqual(notAllowed);
    expect(await change(marek, nora, { title: "Campaigns" })).toMatchObject({ revision: 2 });
    expect(await change(sofia, otto, { role: "member", team: "sales" })).toMatchObject({ revision: 2 });
    expect(await change(elena, ravi, { role: "ceo", team: null })).toMatchObject({ revision: 2 });
  });

  it("knows nobody of another workspace", async () => {
    const { sofia } = await aWorkspace();
    const { ravi: stranger } = await aWorkspace();
    const { memberId } = stranger;
    const unknown = { refused: "not_found" };
    expect(await changeMember(sofia, { memberId, revision: 1, title: "Mine" }, now)).toEqual(unknown);
    expect(await deactivateMember(sofia, { memberId }, now)).toEqual(unknown);
    expect(await memberOf(stranger, stranger)).toMatchObject({ title: "Sales representative", deactivatedAt: null });
  });

  it("leaves an admin at least, whoever gives the flag up", async () => {
    const { sofia, ravi } = await aWorkspace();
    const giveUp = { memberId: sofia.memberId, revision: 1, isAdmin: false };
    expect(await changeMember(sofia, giveUp, now)).toEqual({ refused: "last_admin" });
    await changeMember(sofia, { memberId: ravi.memberId, revision: 1, isAdmin: true }, now);
    expect(await changeMember(sofia, giveUp, now)).toMatchObject({ revision: 2 });
  });
});

describe("naming a head", () => {
  it("leaves the one before in the team, in one act", async () => {
    const { elena, sofia, ravi } = await aWorkspace();
    const wish = { memberId: ravi.memberId, team: "sales", instead: sofia.memberId } as const;
    expect(await nameHead(elena, wish, now)).toEqual({ memberId: ravi.memberId });
    expect(await memberOf(elena, ravi)).toMatchObject({ role: "head", team: "sales", revision: 2 });
    expect(await memberOf(elena, sofia)).toMatchObject({ role: "member", team: "sales", isAdmin: true, revision: 2 });
    expect(await lastFact(elena)).toMatchObject({
      type: "head.named",
      payload: { name: "Ravi Shah", before: { name: "Sofia Kral" } },
    });
    expect(await nameHead(elena, wish, now)).toEqual({ memberId: ravi.memberId });
  });

  it("is refused where a role is given and the chair is taken, with the name of who sits there", async () => {
    const { elena, ravi } = await aWorkspace();
    const wish = { memberId: ravi.memberId, revision: 1, role: "head" } as const;
    expect(await changeMember(elena, wish, now)).toEqual({
      refused: "second_head",
      fields: { role: "Sofia Kral is Head of Sales." },
    });
  });

  it("lets one of twenty win who are named at the same moment", async () => {
    const { elena, sofia, ravi, nora } = await aWorkspace();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const { memberId } = index % 2 === 0 ? ravi : nora;
        return nameHead(elena, { memberId, team: "sales", instead: sofia.memberId }, now);
      }),
    );
    const heads = (await listMembers(elena)).filter(({ role, team }) => role === "head" && team === "sales");
    expect(heads).toHaveLength(1);
    // The same wish twice is one success.
    for (const [index, outcome] of outcomes.entries()) {
      const { memberId } = index % 2 === 0 ? ravi : nora;
      expect(outcome).toEqual(memberId === heads[0]?.id ? { memberId } : { refused: "changed_meanwhile" });
    }
  });

  it("is translated when a head comes past the lock", async () => {
    const { workspaceId, elena, sofia, ravi, nora } = await aWorkspace();
    await changeMember(elena, { memberId: sofia.memberId, revision: 1, role: "member" }, now);
    const naming = await asOwner(workspaceId, async (db) => {
      await db.query("UPDATE member SET role = 'head', team = 'sales' WHERE id = $1", [nora.memberId]);
      const attempt = nameHead(elena, { memberId: ravi.memberId, team: "sales", instead: null }, now);
      // Until the command waits for this transaction, which holds the chair.
      const waiting = "SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))";
      while ((await db.query(waiting)).rowCount === 0);
      return { attempt };
    });
    expect(await naming.attempt).toEqual({ refused: "chair_taken" });
  });
});

describe("an acting head", () => {
  const withoutHead = async () => {
    const house = await aWorkspace();
    await changeMember(house.elena, { memberId: house.sofia.memberId, revision: 1, role: "member" }, now);
    return { ...house, sofia: { ...house.sofia, role: "member" as const } };
  };

  it("sits in an empty chair until it has a head again", async () => {
    const { elena, ravi, sofia } = await withoutHead();
    expect(await nameActingHead(elena, { memberId: ravi.memberId, team: "sales" }, now)).toEqual({
      memberId: ravi.memberId,
    });
    expect(await memberOf(elena, ravi)).toMatchObject({ role: "member", actingFor: "sales" });
    await nameHead(elena, { memberId: sofia.memberId, team: "sales", instead: null }, now);
    expect(await memberOf(elena, ravi)).toMatchObject({ actingFor: null });
  });

  it("is the CEO in person in the smallest firms, and takes the place of the one before", async () => {
    const { elena, ravi } = await withoutHead();
    await nameActingHead(elena, { memberId: ravi.memberId, team: "sales" }, now);
    await nameActingHead(elena, { memberId: elena.memberId, team: "sales" }, now);
    expect(await memberOf(elena, ravi)).toMatchObject({ actingFor: null });
    expect(await memberOf(elena, elena)).toMatchObject({ actingFor: "sales" });
    expect(await endActingHead(elena, { team: "sales" }, now)).toEqual({ team: "sales" });
    expect(await endActingHead(elena, { team: "sales" }, now)).toEqual({ team: "sales" });
    expect(await memberOf(elena, elena)).toMatchObject({ actingFor: null });
  });

  it("is refused beside a head, from elsewhere, and for two teams at once", async () => {
    const { elena, sofia, marek, ravi, nora } = await withoutHead();
    expect(await nameActingHead(elena, { memberId: nora.memberId, team: "marketing" }, now)).toEqual({
      refused: "chair_taken",
      fields: { team: "Marek Havel is Head of Marketing." },
    });
    expect(await nameActingHead(elena, { memberId: marek.memberId, team: "sales" }, now)).toEqual({
      refused: "cannot_act",
    });
    await changeMember(elena, { memberId: marek.memberId, revision: 1, role: "member" }, now);
    await nameActingHead(elena, { memberId: elena.memberId, team: "sales" }, now);
    expect(await nameActingHead(elena, { memberId: elena.memberId, team: "marketing" }, now)).toEqual({
      refused: "acts_already",
    });
    await expect(nameActingHead(sofia, { memberId: ravi.memberId, team: "sales" }, now)).rejects.toEqual(notAllowed);
  });

  it("acts no longer once they are deactivated", async () => {
    const { elena, sofia, ravi } = await withoutHead();
    await nameActingHead(elena, { memberId: ravi.memberId, team: "sales" }, now);
    await deactivateMember(sofia, { memberId: ravi.memberId }, now);
    await reactivateMember(sofia, { memberId: ravi.memberId }, now);
    expect(await memberOf(elena, ravi)).toMatchObject({ actingFor: null, deactivatedAt: null });
  });
});

describe("deactivating", () => {
  it("ends every session at once, also for the time after a return", async () => {
    const { sofia, ravi } = await aWorkspace();
    const { memberId } = ravi;
    const token = await aSession(ravi);
    expect(await deactivateMember(sofia, { memberId }, now)).toEqual({ memberId });
    expect(await deactivateMember(sofia, { memberId }, now)).toEqual({ memberId });
    expect(await findSessionByToken(token)).toBeNull();
    expect(await memberOf(sofia, ravi)).toMatchObject({ deactivatedAt: now });
    expect(await reactivateMember(sofia, { memberId }, now)).toEqual({ memberId });
    expect(await findSessionByToken(token)).toBeNull();
    expect(await memberOf(sofia, ravi)).toMatchObject({ deactivatedAt: null, role: "member", team: "sales" });
  });

  it("is a head's right in the own team, and nobody's over a chair but the CEO's", async () => {
    const { sofia, marek, elena, ravi, nora } = await aWorkspace();
    await expect(deactivateMember(marek, ravi, now)).rejects.toEqual(notAllowed);
    await expect(deactivateMember(sofia, marek, now)).rejects.toEqual(notAllowed);
    await expect(deactivateMember(ravi, nora, now)).rejects.toEqual(notAllowed);
    expect(await deactivateMember(marek, nora, now)).toEqual({ memberId: nora.memberId });
    expect(await deactivateMember(elena, marek, now)).toEqual({ memberId: marek.memberId });
  });

  it("leaves no head's chair for two: who comes back needs another role first", async () => {
    const { elena, marek, nora } = await aWorkspace();
    const { memberId } = marek;
    await deactivateMember(elena, { memberId }, now);
    await nameHead(elena, { memberId: nora.memberId, team: "marketing", instead: null }, now);
    expect(await reactivateMember(elena, { memberId }, now)).toEqual({
      refused: "chair_taken",
      fields: { team: "Nora Lind is Head of Marketing." },
    });
    await changeMember(elena, { memberId, revision: 2, role: "member" }, now);
    expect(await reactivateMember(elena, { memberId }, now)).toEqual({ memberId });
  });
});

describe("reactivating an admin", () => {
  it("takes an admin in person: no key brings the flag back, and no CEO without it", async () => {
    const { workspaceId, elena, sofia, nora } = await aWorkspace();
    const { memberId } = nora;
    const key: Key = { kind: "key", workspaceId, keyId: crypto.randomUUID(), name: "Importer", scopes: ["admin"] };
    await changeMember(sofia, { memberId, revision: 1, isAdmin: true }, now);
    await deactivateMember(sofia, { memberId }, now);
    await expect(reactivateMember(key, { memberId }, now)).rejects.toMatchObject({ code: "person_required" });
    await expect(reactivateMember(elena, { memberId }, now)).rejects.toEqual(notAllowed);
    expect(await reactivateMember(sofia, { memberId }, now)).toEqual({ memberId });
  });
});

it("Who lost their place while they waited for others acts no longer with it", async () => {
  const { elena, sofia, marek, ravi, nora } = await aWorkspace();
  await changeMember(sofia, { memberId: nora.memberId, revision: 1, isAdmin: true }, now);
  await changeMember(sofia, { memberId: nora.memberId, revision: 2, isAdmin: false }, now);
  const wish = { memberId: ravi.memberId, revision: 1, isAdmin: true };
  expect(await changeMember({ ...nora, isAdmin: true }, wish, now)).toEqual({ refused: "changed_meanwhile" });
  await deactivateMember(elena, { memberId: marek.memberId }, now);
  expect(await deactivateMember(marek, nora, now)).toEqual({ refused: "session_ended" });
  expect(await memberOf(elena, nora)).toMatchObject({ deactivatedAt: null, isAdmin: false });
});

describe("the database", () => {
  it.each([
    ["CEO", "UPDATE member SET deactivated_at = now() WHERE role = 'ceo'", "member_last_ceo"],
    ["admin", "UPDATE member SET is_admin = false WHERE is_admin", "member_last_admin"],
  ])("keeps the last %s by itself", async (_who, sql, constraint) => {
    const { workspaceId } = await aWorkspace();
    const attempt = asOwner(workspaceId, (db) => db.query(`${sql} AND workspace_id = $1`, [workspaceId]));
    await expect(attempt).rejects.toMatchObject({ constraint });
  });
});

describe("leaving", () => {
  it("is everybody's right but the last CEO's and the last admin's", async () => {
    const { elena, sofia, ravi } = await aWorkspace();
    expect(await leaveWorkspace(elena, {}, now)).toEqual({ refused: "last_ceo" });
    expect(await leaveWorkspace(sofia, {}, now)).toEqual({ refused: "last_admin" });
    expect(await leaveWorkspace(ravi, {}, now)).toEqual({ memberId: ravi.memberId });
    expect(await lastFact(elena)).toMatchObject({ type: "member.left", actor: { name: "Ravi Shah" } });
  });

  it("leaves one of two admins who leave at the same moment, ten times each", async () => {
    const { sofia, ravi } = await aWorkspace();
    await changeMember(sofia, { memberId: ravi.memberId, revision: 1, isAdmin: true }, now);
    const attempts = Array.from({ length: 20 }, (_, index) => leaveWorkspace(index % 2 === 0 ? sofia : ravi, {}, now));
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter((outcome) => "refused" in outcome && outcome.refused === "last_admin")).toHaveLength(10);
    const admins = (await listMembers(ravi)).filter(({ isAdmin, deactivatedAt }) => isAdmin && !deactivatedAt);
    expect(admins).toHaveLength(1);
  });
});
