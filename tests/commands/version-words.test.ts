import { describe, expect, it } from "vitest";
import { answerObjection } from "#features/agreements/versions/commands/answer-objection.ts";
import { withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { objectTo, signOff } from "#features/agreements/versions/commands/sign-off.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { aClause, aProgram } from "../factories/agreements.ts";
import { aProposal, inForce, succeeded, twoHeads } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const latest = new Date("2026-11-22T11:00:00.000Z");
const reason = "Two hours are too few on a Monday.";

/** A house whose promises are in force. */
async function agreed() {
  const house = await aWorkspace();
  const { agreementId, number } = await inForce(await twoHeads(house, now), now);
  const version = { agreementId, number };
  const words = async () => (await findVersion(house.otto, agreementId, number))?.words;
  return { house, version, words };
}

describe("a member's word on a version", () => {
  it("is that they stand by it, and until then they are missing", async () => {
    const { house, version, words } = await agreed();
    const { ravi, nora } = house;
    const missing = [
      { memberId: nora.memberId, name: "Nora Lind", team: "marketing" },
      { memberId: ravi.memberId, name: "Ravi Shah", team: "sales" },
    ];
    expect(await words()).toEqual({ standing: [], objections: [], earlier: [], missing });
    const given = { ...version, memberId: ravi.memberId, givenAt: now };
    expect(await signOff(ravi, version, now)).toEqual(given);
    expect(await signOff(ravi, version, later)).toEqual(given);
    expect(await words()).toMatchObject({ standing: [{ name: "Ravi Shah", givenAt: now }], missing: [missing[0]] });
  });

  it("is an objection, which each head answers once for their team", async () => {
    const { house, version, words } = await agreed();
    const { sofia, marek, ravi } = house;
    await objectTo(ravi, { ...version, reason }, now);
    const mine = { ...version, memberId: ravi.memberId, givenAt: now };
    const answer = "We try it for a month.";
    expect(await answerObjection(sofia, { ...mine, answer }, later)).toEqual(mine);
    expect(await answerObjection(sofia, { ...mine, answer }, later)).toEqual(mine);
    expect(await answerObjection(sofia, { ...mine, answer: "No." }, later)).toEqual({ refused: "already_answered" });
    succeeded(await answerObjection(marek, { ...mine, answer: "Fewer on Mondays." }, later));
    expect((await words())?.objections).toMatchObject([
      {
        ...{ name: "Ravi Shah", reason, givenAt: now },
        answers: { sales: { text: answer, answeredAt: later }, marketing: { text: "Fewer on Mondays." } },
      },
    ]);
  });

  it("may change: another objection is answered anew, who stands by it takes theirs back, and each stays to be read", async () => {
    const { house, version, words } = await agreed();
    const { sofia, ravi } = house;
    await objectTo(ravi, { ...version, reason }, now);
    const seen = { ...version, memberId: ravi.memberId, givenAt: now, answer: "We try it." };
    succeeded(await answerObjection(sofia, seen, now));
    await objectTo(ravi, { ...version, reason: "And on Fridays." }, later);
    expect(await answerObjection(sofia, seen, later)).toEqual({ refused: "changed_meanwhile" });
    expect((await words())?.objections).toMatchObject([{ reason: "And on Fridays.", answers: { sales: null } }]);
    await signOff(ravi, version, latest);
    expect(await answerObjection(sofia, { ...seen, givenAt: later }, latest)).toEqual({ refused: "no_objection" });
    const said = await words();
    expect(said?.standing).toMatchObject([{ name: "Ravi Shah" }]);
    expect(said?.earlier).toMatchObject([
      { reason: "And on Fridays.", answers: { sales: null }, overtakenAt: latest },
      { reason, answers: { sales: { text: "We try it." } }, overtakenAt: later },
    ]);
  });

  it("stays with the version, whatever becomes of them: CEO, observer, somebody who left", async () => {
    const { house, version, words } = await agreed();
    const { elena, sofia, ravi, nora } = house;
    succeeded(await signOff(ravi, version, now));
    succeeded(await objectTo(nora, { ...version, reason }, now));
    const before = await words();
    succeeded(await changeMember(elena, { memberId: ravi.memberId, role: "ceo", revision: 1 }, later));
    succeeded(await changeMember(elena, { memberId: nora.memberId, role: "observer", revision: 1 }, later));
    expect(await words()).toEqual({
      ...before,
      standing: [{ ...before?.standing[0], team: null }],
      objections: [{ ...before?.objections[0], team: null }],
    });
    succeeded(await deactivateMember(sofia, { memberId: nora.memberId }, latest));
    expect((await words())?.objections).toMatchObject([{ name: "Nora Lind", reason }]);
  });

  it("is theirs alone, and no head's, no observer's, no program's and no stranger's", async () => {
    const { house, version } = await agreed();
    const stranger = await aWorkspace();
    for (const person of [house.sofia, house.elena, house.otto]) {
      await expect(signOff(person, version, now)).rejects.toMatchObject({ code: "not_allowed" });
    }
    const key = aProgram(house.workspaceId);
    await expect(objectTo(key, { ...version, reason }, now)).rejects.toMatchObject({ code: "person_required" });
    expect(await signOff(stranger.ravi, version, now)).toEqual({ refused: "not_found" });
    const about = { ...version, memberId: stranger.ravi.memberId, givenAt: now, answer: "No." };
    expect(await answerObjection(stranger.sofia, about, now)).toEqual({ refused: "not_found" });
    expect(await answerObjection(house.sofia, about, now)).toEqual({ refused: "no_objection" });
    await expect(answerObjection(house.nora, about, now)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("is asked for no longer once the version is over", async () => {
    const { house, version } = await agreed();
    await aClause(house.sofia, "sales", "A reply to every lead", now);
    const { agreementId, number } = await aProposal(house.sofia, now);
    await withdrawVersion(house.sofia, { agreementId, number }, now);
    expect(await signOff(house.ravi, { agreementId, number }, now)).toEqual({ refused: "version_withdrawn" });
    expect(await signOff(house.ravi, version, now)).toMatchObject(version);
  });
});
