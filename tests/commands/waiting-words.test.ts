import { beforeEach, describe, expect, it } from "vitest";
import { answerObjection } from "#features/agreements/versions/commands/answer-objection.ts";
import { withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { objectTo, signOff } from "#features/agreements/versions/commands/sign-off.ts";
import { countWaitingVersions, listWaitingWords } from "#features/agreements/versions/queries/list-waiting-words.ts";
import type { ProposedVersion } from "#features/agreements/versions/schema/deeds.ts";
import type { Person } from "#platform/actor.ts";
import { aClause, promises, theDraft } from "../factories/agreements.ts";
import { freshly, sign, succeeded } from "../factories/versions.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date();
let house: Cast;
let version: ProposedVersion;
beforeEach(async () => {
  house = await aWorkspace();
  await aClause(house.marek, "marketing", "110 MQLs a month", now);
  await aClause(house.sofia, "sales", "A call within 4 hours", now);
  const { agreementId, revision } = await theDraft(house.sofia);
  version = succeeded(await proposeVersion(house.sofia, promises, { agreementId, revision }, now));
});

const waiting = async (person: Person) =>
  (await listWaitingWords(person)).map(({ number, isOwnMissing, unanswered }) => ({
    number,
    isOwnMissing,
    unanswered,
  }));

const own = [{ number: 1, isOwnMissing: true, unanswered: 0 }];
const answer = [{ number: 1, isOwnMissing: false, unanswered: 1 }];

describe("How many versions wait for somebody, beside where agreements are in the rail", () => {
  it("are those they are to sign, to give their word on, or to answer an objection to", async () => {
    const { sofia, marek, ravi, elena, otto } = house;
    const waitFor = (people: readonly Person[]) => Promise.all(people.map(countWaitingVersions));
    expect(await waitFor([sofia, marek, ravi, elena, otto])).toEqual([1, 1, 1, 0, 0]);
    expect(await waitFor([(await aWorkspace()).sofia])).toEqual([0]);
    const { memberId, givenAt } = succeeded(await objectTo(ravi, { ...version, reason: "Too many." }, now));
    succeeded(await sign(await freshly(sofia), version, now));
    expect(await waitFor([sofia, ravi])).toEqual([1, 0]);
    succeeded(await answerObjection(sofia, { ...version, memberId, givenAt, answer: "We shall see." }, now));
    expect(await waitFor([sofia, marek])).toEqual([0, 1]);
  });
});

describe("What of versions waits for somebody's word", () => {
  it("is each member's own, until they have given it, and nobody else's", async () => {
    expect(await waiting(house.ravi)).toEqual(own);
    for (const person of [house.sofia, house.elena, house.otto]) expect(await waiting(person)).toEqual([]);
    succeeded(await signOff(house.ravi, version, now));
    expect(await waiting(house.ravi)).toEqual([]);
    expect(await waiting(house.nora)).toEqual(own);
  });

  it("is each head's answer to an objection, side by side", async () => {
    const { givenAt, memberId } = succeeded(await objectTo(house.ravi, { ...version, reason: "Too many." }, now));
    expect(await waiting(house.ravi)).toEqual([]);
    expect(await waiting(house.sofia)).toEqual(answer);
    succeeded(await answerObjection(house.sofia, { ...version, memberId, givenAt, answer: "We try." }, now));
    expect(await waiting(house.sofia)).toEqual([]);
    expect(await waiting(house.marek)).toEqual(answer);
  });

  it("is nothing once the version no longer counts, and nothing of another workspace", async () => {
    const elsewhere = await aWorkspace();
    expect(await waiting(elsewhere.ravi)).toEqual([]);
    succeeded(await withdrawVersion(house.sofia, version, now));
    expect(await waiting(house.ravi)).toEqual([]);
  });
});
