import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { removeClause } from "#features/agreements/drafts/commands/remove-clause.ts";
import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { declineVersion, withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { takeForce } from "#features/agreements/versions/commands/take-force.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { listAgreements } from "#features/agreements/versions/queries/list-agreements.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { nameHead } from "#features/workspace/people/commands/name-head.ts";
import { listActivity } from "../factories/activity.ts";
import { aClause, aProgram, promises, theDraft } from "../factories/agreements.ts";
import { aProposal, choosable, freshly, inForce, sign, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace, password } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const december = new Date("2026-12-01T00:00:00.000Z");

describe("proposing", () => {
  it("freezes the draft as numbered sentences with their hash, and what is written afterwards isn't in it", async () => {
    const house = await aWorkspace();
    const { sofia } = await twoHeads(house, now);
    const { agreementId, number, contentHash } = await aProposal(sofia, now);
    await aClause(sofia, "sales", "A reply to every lead", now);
    const version = await findVersion(house.otto, agreementId, number);
    expect(version).toMatchObject({
      number: 1,
      state: "proposed",
      contentHash,
      proposedBy: "Sofia Kral",
      proposedFor: "sales",
    });
    const sentences = version?.content.sections.flatMap(({ clauses }) =>
      clauses.map((one) => [one.number, one.sentence]),
    );
    expect(sentences).toEqual([
      [1, "A hundred leads a month."],
      [2, "A call within two hours."],
    ]);
  });

  it("of the same draft again is the same version, and of another one replaces it", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const first = await aProposal(sofia, now);
    expect(await aProposal(marek, now)).toEqual(first);
    await aClause(marek, "marketing", "A talk a month", now);
    expect((await aProposal(marek, now)).number).toBe(2);
    const states = (await listVersions(sofia, first.agreementId)).map(({ state }) => state);
    expect(states).toEqual(["proposed", "replaced"]);
  });

  it("is refused while one side owes nothing, while something in it can't be, and where it says what was signed", async () => {
    const house = await aWorkspace();
    const { marek } = house;
    await aClause(marek, "marketing", "A hundred leads a month", now);
    const propose = async () => {
      const { agreementId, revision } = await theDraft(marek);
      return proposeVersion(marek, promises, { agreementId, revision }, now);
    };
    expect(await propose()).toMatchObject({
      refused: "one_sided",
      fields: { draft: expect.stringMatching(/^Sales owes/) },
    });
    const { clauseId, agreementId, revision } = await aClause(marek, "sales", "never", now);
    expect(await propose()).toEqual({ refused: "not_ready", fields: { [clauseId]: "This can never be kept." } });
    await removeClause(marek, promises, { agreementId, clauseId, revision }, now);
    const heads = await twoHeads(house, now);
    await inForce(heads, now);
    expect(await propose()).toEqual({ refused: "nothing_changed" });
  });

  it("is refused for a draft that somebody has changed since, and for days that are over", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const { agreementId, revision, datesRevision } = await theDraft(sofia);
    await aClause(marek, "marketing", "A talk a month", now);
    expect(await proposeVersion(sofia, promises, { agreementId, revision }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    const dates = { effectiveOn: null, reviewBy: "2026-11-25", endsOn: null, revision: datesRevision };
    succeeded(await setDates(sofia, promises, dates, now));
    const seen = await theDraft(sofia);
    expect(await proposeVersion(sofia, promises, { agreementId, revision: seen.revision }, december)).toMatchObject({
      refused: "day_over",
      fields: { reviewBy: expect.any(String) },
    });
  });
});

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
    await changeActing(house, "marketing", "sales");
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
    await expect(sign({ ...theirs, workspaceId: house.workspaceId }, version, now)).rejects.toThrow();
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

describe("declining and withdrawing", () => {
  it("end a proposal, each for the side whose it is, and again is a success", async () => {
    const house = await aWorkspace();
    const { sofia, marek } = await twoHeads(house, now);
    const version = await aProposal(sofia, now);
    const reason = "Two hours are too few.";
    expect(await declineVersion(sofia, { ...of(version), reason }, now)).toEqual({ refused: "yours_to_withdraw" });
    expect(await withdrawVersion(marek, of(version), now)).toEqual({ refused: "theirs_to_withdraw" });
    const declined = { agreementId: version.agreementId, number: 1, state: "declined" };
    expect(await declineVersion(marek, { ...of(version), reason }, now)).toEqual(declined);
    expect(await declineVersion(marek, { ...of(version), reason }, now)).toEqual(declined);
    expect(await withdrawVersion(sofia, of(version), now)).toEqual({ refused: "version_declined" });
    expect(await findVersion(house.otto, version.agreementId, 1)).toMatchObject({
      ...{ state: "declined", closedBy: "Marek Havel", reason },
      steps: [
        { step: "proposed", who: "Sofia Kral" },
        { step: "declined", who: "Marek Havel" },
      ],
    });
  });

  it("come too late once both have signed", async () => {
    const house = await aWorkspace();
    const heads = await twoHeads(house, now);
    const version = await inForce(heads, now);
    expect(await withdrawVersion(heads.sofia, of(version), now)).toEqual({ refused: "not_proposed" });
    await expect(withdrawVersion(house.elena, of(version), now)).rejects.toMatchObject({ code: "not_allowed" });
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
