import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { takeForce } from "#features/agreements/versions/commands/take-force.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { endActingHead, nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { nameHead } from "#features/workspace/people/commands/name-head.ts";
import { listActivity } from "../factories/activity.ts";
import { aClause, aProgram, promises } from "../factories/agreements.ts";
import { aProposal, choosable, freshly, inForce, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace, password } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

describe("signing", () => {
  it("by both heads brings a version into force, and its successor supersedes it", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const first = await inForce(heads, now);
    await aClause(heads.sofia, "sales", "A reply to every lead", now);
    await inForce(heads, now);
    const versions = await listVersions(house.otto, first.agreementId);
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, "in_force"],
      [1, "superseded"],
    ]);
    expect(versions[0]?.signatures).toMatchObject([
      { team: "sales", name: "Sofia Kral", title: "Head of Sales", isActing: false, method: "fresh_sign_in" },
      { team: "marketing", name: "Marek Havel", title: "Head of Marketing", isActing: false },
    ]);
    const { items } = await listActivity(house.sofia);
    const told = items.filter(({ type }) => type.startsWith("agreement.")).map(({ type }) => type);
    expect(told.slice(0, 4)).toEqual([
      "agreement.took_force",
      "agreement.signed",
      "agreement.signed",
      "agreement.proposed",
    ]);
  });

  it("takes the password, where the sign-in isn't of the last ten minutes", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    // Their sessions are nowhere: the personas as they are founded have never signed in.
    expect(await sign(house.sofia, version, now)).toEqual({ refused: "identity_needed" });
    const inAnHour = new Date(Date.now() + 60 * 60_000);
    expect(await sign(sofia, version, inAnHour)).toEqual({ refused: "identity_needed" });
    expect(await sign(house.sofia, version, now, { password: "not this one" })).toEqual({ refused: "wrong_password" });
    expect(await sign(house.sofia, version, now, { password })).toMatchObject({ state: "proposed", team: "sales" });
    expect((await listVersions(sofia, version.agreementId))[0]?.signatures).toMatchObject([{ method: "password" }]);
  });

  it("twice is one signature, whatever became of the version since", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    await Promise.all([sign(sofia, version, now), sign(sofia, version, now)]);
    await sign(marek, version, now);
    expect(await sign(sofia, version, now)).toMatchObject({ state: "in_force" });
    expect((await listVersions(sofia, version.agreementId))[0]?.signatures).toHaveLength(2);
  });

  it("is refused for another text, and for a version that was withdrawn, declined, replaced or superseded", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const first = await aProposal(sofia, now);
    const other = { ...first, contentHash: first.contentHash.replace(/./g, "0") };
    expect(await sign(marek, other, now)).toEqual({ refused: "wrong_hash" });
    await withdrawVersion(sofia, of(first), now);
    expect(await sign(marek, first, now)).toEqual({ refused: "version_withdrawn" });
    const second = await aProposal(sofia, now);
    await declineVersion(marek, { ...of(second), reason: "Two hours are too few." }, now);
    expect(await sign(sofia, second, now)).toEqual({ refused: "version_declined" });
    const third = await aProposal(sofia, now);
    await aClause(sofia, "sales", "A reply to every lead", now);
    const fourth = await inForce({ sofia, marek }, now);
    expect(await sign(marek, third, now)).toEqual({ refused: "version_replaced" });
    await aClause(sofia, "sales", "Two calls", now);
    await inForce({ sofia, marek }, now);
    await succeedBy(house, "sales");
    const ravi = await freshly({ ...house.ravi, role: "head" });
    expect(await sign(ravi, fourth, now)).toEqual({ refused: "version_superseded" });
  });

  it("for both teams is nobody's, also not by acting for the other one since", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const { elena } = house;
    await leaveChair(house, "marketing");
    succeeded(await nameActingHead(elena, { memberId: elena.memberId, team: "marketing" }, now));
    const acting = await freshly(elena);
    const version = await aProposal(sofia, now);
    expect(await sign(acting, version, now)).toMatchObject({ team: "marketing", state: "proposed" });
    await expect(sign(marek, version, now)).rejects.toMatchObject({ code: "not_allowed" });
    await leaveChair(house, "sales");
    succeeded(await endActingHead(elena, { team: "marketing" }, now));
    succeeded(await nameActingHead(elena, { memberId: elena.memberId, team: "sales" }, now));
    expect(await sign(await freshly(elena), version, now)).toEqual({ refused: "other_team_signed_by_you" });
    expect((await listVersions(sofia, version.agreementId))[0]).toMatchObject({
      state: "proposed",
      signatures: [{ team: "marketing", isActing: true, name: "Elena Novak", title: "CEO" }],
    });
  });

  it("by a second head of one team is refused, for the team has signed", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    await sign(sofia, version, now);
    await succeedBy(house, "sales");
    expect(await sign(await freshly({ ...house.ravi, role: "head" }), version, now)).toEqual({
      refused: "already_signed",
    });
  });

  it("is for heads alone, and for no program, nor for strangers by an id of this house", async () => {
    const house = await aWorkspace();
    const stranger = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    for (const person of [house.elena, house.ravi, house.nora, house.otto]) {
      await expect(sign(person, version, now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const key = aProgram(house.workspaceId, ["read", "agreements:write", "admin", "leads:write"]);
    await expect(signVersion(key, promises, { ...version }, now)).rejects.toMatchObject({ code: "person_required" });
    const theirs = await freshly(stranger.sofia);
    expect(await sign(theirs, version, now)).toEqual({ refused: "not_found" });
    expect(await sign(sofia, { ...version, agreementId: randomUUID() }, now)).toEqual({ refused: "not_found" });
    expect(await findVersion(stranger.elena, version.agreementId, 1)).toBeNull();
  });

  it("keeps what the second signer chose, and refuses a choice that isn't one", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now, choosable);
    await sign(sofia, version, now, { kind: choosable, choice: { old: 9 } });
    const wrong = await sign(marek, version, now, { kind: choosable, choice: { old: "all" } });
    expect(wrong).toEqual({ refused: "invalid_input", fields: { choice: "A whole number." } });
    await sign(marek, version, now, { kind: choosable, choice: { old: 3 } });
    const { items } = await listActivity(house.sofia);
    expect(items[0]).toMatchObject({ type: "agreement.took_force", payload: { supersedes: null, choice: { old: 3 } } });
  });

  it("with a day to come makes it agreed; it takes force on that day, once, with the choice", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const before = await inForce(heads, now);
    const dates = { effectiveOn: "2026-12-01", reviewBy: null, endsOn: "2026-12-24", revision: 1 };
    succeeded(await setDates(heads.sofia, promises, dates, now));
    const version = await aProposal(heads.sofia, now, choosable);
    await sign(heads.sofia, version, now, { kind: choosable });
    expect(await sign(heads.marek, version, now, { kind: choosable, choice: { old: 5 } })).toMatchObject({
      state: "agreed",
    });
    const states = async () => (await listVersions(house.otto, before.agreementId)).map(({ state }) => state);
    await takeForce(house.workspaceId, now);
    expect(await states()).toEqual(["agreed", "in_force"]);
    // Prague is an hour ahead: its first of December begins an hour earlier.
    const firstOfDecember = new Date("2026-11-30T23:30:00.000Z");
    await Promise.all([takeForce(house.workspaceId, firstOfDecember), takeForce(house.workspaceId, firstOfDecember)]);
    expect(await states()).toEqual(["in_force", "superseded"]);
    const { items } = await listActivity(house.sofia);
    const taken = items.filter(({ type }) => type === "agreement.took_force");
    expect(taken.map(({ payload }) => payload)).toMatchObject([
      { number: 2, supersedes: 1, choice: { old: 5 } },
      { number: 1, choice: null },
    ]);
    await takeForce(house.workspaceId, new Date("2026-12-24T22:30:00.000Z"));
    expect(await states()).toEqual(["in_force", "superseded"]);
    await takeForce(house.workspaceId, new Date("2026-12-24T23:30:00.000Z"));
    expect(await states()).toEqual(["ended", "superseded"]);
  });

  it("of a newer version replaces the agreed one that waits for its day, and ends what the CEO asked for", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    succeeded(await setDecideBy(house.elena, promises, { decideBy: "2026-11-27" }, now));
    const dates = { effectiveOn: "2026-12-01", reviewBy: null, endsOn: null, revision: 1 };
    succeeded(await setDates(heads.sofia, promises, dates, now));
    const first = await inForce(heads, now);
    await aClause(heads.marek, "marketing", "A talk a month", now);
    await inForce(heads, now);
    expect((await listVersions(house.otto, first.agreementId)).map(({ state }) => state)).toEqual([
      "agreed",
      "replaced",
    ]);
    expect(await listAgreements(house.elena, [promises])).toMatchObject([
      { decideBy: null, inForce: null, agreed: { number: 2, effectiveOn: "2026-12-01" }, proposed: null },
    ]);
  });
});

type Cast = Awaited<ReturnType<typeof aWorkspace>>;

function of({ agreementId, number }: { agreementId: string; number: number }) {
  return { agreementId, number };
}

/** A member of the team becomes its head, and its head a member. */
async function succeedBy({ elena, sofia, ravi, marek, nora }: Cast, team: "sales" | "marketing") {
  const [head, heir] = team === "sales" ? [sofia, ravi] : [marek, nora];
  succeeded(await nameHead(elena, { memberId: heir.memberId, team, instead: head.memberId }, now));
}

/** The team's head becomes an ordinary member of it. */
async function leaveChair({ elena, sofia, marek }: Cast, team: "sales" | "marketing") {
  const { memberId } = team === "sales" ? sofia : marek;
  succeeded(await changeMember(elena, { memberId, revision: 1, role: "member", team }, now));
}
