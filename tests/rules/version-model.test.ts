import { describe, expect, it } from "vitest";
import { chance } from "#launch/demo/chance.ts";
import type { Team } from "#platform/actor.ts";
import { VersionModel } from "../factories/version-model.ts";
import { hashOfNumber, RuledVersions } from "../factories/version-rules.ts";

const walks = 1_000;
const stepsEach = 100;

describe("the life of an agreement's versions", () => {
  it(`is what a small model says, in ${walks * stepsEach} steps by chance`, () => {
    const random = chance(20_261_122);
    const strange = Array.from({ length: walks }, (_, walk) => walkBesideModel(walk, random)).flat();
    expect(strange.slice(0, 3)).toEqual([]);
  }, 60_000);
});

const succeeds = new Set(["recorded", "agreed", "takes_force"]);

/** Two firms do the same, one by the rules and one by the model, and are compared after each step. Answers where they differ. */
function walkBesideModel(walk: number, random: () => number): string[] {
  const rules = new RuledVersions();
  const model = new VersionModel();
  const upTo = (count: number) => Math.floor(random() * count);
  let today = 10;
  let over: readonly string[] = [];
  for (let step = 0; step < stepsEach; step++) {
    const team: Team = random() < 0.5 ? "sales" : "marketing";
    // Mostly a team's own head; now and then whoever acts for it just now, who may have signed for the other.
    const who = random() < 0.8 ? `${team} head` : "acting head";
    const number = Math.max(1, model.count - upTo(3));
    const act = random();
    let isSame = true;
    if (act < 0.2) {
      const [text, day, last] = [upTo(3), today + upTo(4) - 2, today + upTo(8)];
      isSame = rules.propose(text, team, day, last, today) === model.propose(text, team, day, last);
    } else if (act < 0.75) {
      const hash = hashOfNumber(random() < 0.95 ? number : number + 1);
      const hasSigned = rules.find(number)?.signatures.some((one) => one.team === team && one.memberId === who);
      const decision = rules.sign(number, hash, team, who, today);
      const isMine = hash === hashOfNumber(number);
      const isSigned = isMine && model.sign(number, team, who, today);
      isSame = succeeds.has(decision) === isSigned && (decision === "repeated") === (isMine && hasSigned === true);
    } else if (act < 0.85) {
      const end = random() < 0.5 ? "withdrawn" : "declined";
      isSame = (rules.close(number, end, team, who) === "closed") === model.close(number, end, team);
    } else {
      today += 1;
      rules.dawn(today);
      model.dawn(today);
    }
    const isOver = overIn(rules);
    const hasStayedOver = over.every((one) => isOver.includes(one));
    if (!isSame || !hasStayedOver || !isSound(rules) || !areSame(rules.states(), model.states())) {
      return [`walk ${walk}, step ${step}: ${JSON.stringify(rules.states())} and ${JSON.stringify(model.states())}`];
    }
    over = isOver;
  }
  return [];
}

function areSame(one: Record<number, string>, other: Record<number, string>): boolean {
  const numbers = Object.keys(one);
  return numbers.length === Object.keys(other).length && numbers.every((number) => one[+number] === other[+number]);
}

const signed = new Set(["agreed", "in_force", "superseded", "ended"]);
const unsigned = new Set(["proposed", "withdrawn", "declined"]);

/** What holds of any firm: one in each place at most, and whatever both agreed on is signed by two people for two teams. */
function isSound({ versions }: RuledVersions): boolean {
  const isAloneThere = ["proposed", "agreed", "in_force"].every(
    (state) => versions.filter((version) => version.state === state).length <= 1,
  );
  const isByTwo = versions.every(({ state, signatures: [one, other, ...more] }) => {
    const isPair =
      one !== undefined && other !== undefined && one.team !== other.team && one.memberId !== other.memberId;
    return more.length === 0 && (isPair || !signed.has(state)) && (!unsigned.has(state) || other === undefined);
  });
  return isAloneThere && isByTwo;
}

const living = new Set(["proposed", "agreed", "in_force"]);

/** What is over, each with how it ended: that never changes any more. */
function overIn({ versions }: RuledVersions): string[] {
  return versions.flatMap(({ number, state }) => (living.has(state) ? [] : [`${number} ${state}`]));
}
