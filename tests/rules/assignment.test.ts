import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, dealInTurn, nextInTurn } from "#features/leads/assignment/rules/deal-in-turn.ts";
import { decideRotation } from "#features/leads/assignment/rules/decide-rotation.ts";
import { heirOf } from "#features/leads/assignment/rules/heir.ts";
import { assignmentNews } from "#features/leads/assignment/rules/news.ts";
import { partingInWords } from "#features/leads/assignment/rules/parting.ts";
import { assignmentFactSentence } from "#features/leads/assignment/rules/words.ts";
import { changeRotationForm } from "#features/leads/assignment/schema.ts";
import { intakeNews } from "#features/leads/intake/rules/news.ts";
import { aboutYourLeads } from "#features/leads/rules/news.ts";
import { awayUntil } from "#features/workspace/absences/rules.ts";
import type { Member } from "#features/workspace/people/rules/people.ts";
import { daysLater } from "#platform/day.ts";
import { idOf } from "../factories/events.ts";

const seed = 20_261_122;
const now = new Date("2026-11-22T09:00:00.000Z");

const candidates = fc
  .array(
    fc.record({
      isThere: fc.boolean(),
      capacity: fc.option(fc.integer({ min: 1, max: 6 })),
      working: fc.nat(8),
      lastAssignedAt: fc.option(
        fc.date({ min: new Date("2026-11-01"), max: new Date("2026-12-01"), noInvalidDate: true }),
      ),
    }),
    { maxLength: 6 },
  )
  .map((seats) => seats.map((seat, index): Candidate => ({ ...seat, memberId: idOf(index) })));
const leads = fc.nat(30).map((count) => Array.from({ length: count }, (_, index) => idOf(1_000 + index)));

describe("leads in turn", () => {
  it("go to nobody who is away, and to nobody beyond their room", () => {
    fc.assert(
      fc.property(leads, candidates, (leadIds, seats) => {
        const dealt = dealInTurn(leadIds, seats, now);
        for (const { memberId, isThere, capacity, working } of seats) {
          const got = dealt.filter((one) => one.memberId === memberId).length;
          expect(isThere || got === 0).toBe(true);
          expect(got === 0 || capacity === null || working + got <= capacity).toBe(true);
        }
      }),
      { seed },
    );
  });

  it("go out in their order, each once, until nobody is free", () => {
    fc.assert(
      fc.property(leads, candidates, (leadIds, seats) => {
        const dealt = dealInTurn(leadIds, seats, now);
        expect(dealt.map(({ leadId }) => leadId)).toEqual(leadIds.slice(0, dealt.length));
        const room = seats
          .filter(({ isThere }) => isThere)
          .map(({ capacity, working }) =>
            capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - working),
          );
        expect(dealt.length).toBe(
          Math.min(
            leadIds.length,
            room.reduce((sum, one) => sum + one, 0),
          ),
        );
      }),
      { seed },
    );
  });

  it("are fair: of those who always have room nobody gets two more than another", () => {
    fc.assert(
      fc.property(leads, candidates, (leadIds, seats) => {
        const free = seats.map((seat) => ({ ...seat, isThere: true, capacity: null }));
        const dealt = dealInTurn(leadIds, free, now);
        const counts = free.map(({ memberId }) => dealt.filter((one) => one.memberId === memberId).length);
        expect(Math.max(0, ...counts) - Math.min(...counts, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1);
      }),
      { seed },
    );
  });

  it("come to the same people whether they are dealt at once or one after the other", () => {
    fc.assert(
      fc.property(leads, candidates, (leadIds, seats) => {
        const atOnce = dealInTurn(leadIds, seats, now).map(({ memberId }) => memberId);
        let standing: readonly Candidate[] = seats;
        const inTurn = leadIds.flatMap((leadId) => {
          const [one] = dealInTurn([leadId], standing, now);
          standing = standing.map((seat) =>
            seat.memberId === one?.memberId ? { ...seat, working: seat.working + 1, lastAssignedAt: one.at } : seat,
          );
          return one ? [one.memberId] : [];
        });
        expect(inTurn).toEqual(atOnce);
      }),
      { seed },
    );
  });

  it("begin with who never got one, then who waited longest", () => {
    const seat = { isThere: true, capacity: null, working: 0 };
    const ravi = { ...seat, memberId: "ravi", lastAssignedAt: new Date("2026-11-20") };
    const jonas = { ...seat, memberId: "jonas", lastAssignedAt: new Date("2026-11-19") };
    const camille = { ...seat, memberId: "camille", lastAssignedAt: null };
    expect(nextInTurn([ravi, jonas, camille])).toBe(camille);
    expect(nextInTurn([ravi, jonas])).toBe(jonas);
    expect(nextInTurn([])).toBeNull();
  });
});

const person = (id: string, place: Pick<Member, "role" | "team">, rest: Partial<Member> = {}): Member => ({
  ...{ id, name: id, title: "", isAdmin: false, isActive: true, actingFor: null, revision: 1 },
  ...place,
  ...rest,
});
const elena = person("Elena", { role: "ceo", team: null });
const sofia = person("Sofia", { role: "head", team: "sales" });
const ravi = person("Ravi", { role: "member", team: "sales" });
const jonas = person("Jonas", { role: "member", team: "sales" }, { actingFor: "sales" });

describe("who leaves", () => {
  it("is followed by the head of the team, then who acts as that, then a CEO", () => {
    expect(heirOf(ravi, [elena, sofia, ravi])).toBe(sofia);
    expect(heirOf(ravi, [elena, ravi, jonas])).toBe(jonas);
    expect(heirOf(ravi, [elena, ravi])).toBe(elena);
    expect(heirOf(sofia, [elena, sofia, ravi])).toBe(elena);
    expect(heirOf(ravi, [elena, { ...sofia, isActive: false }, ravi])).toBe(elena);
    expect(heirOf(elena, [elena, ravi])).toBeNull();
  });

  it("is let go by somebody who knows what becomes of their leads", () => {
    expect(partingInWords({ leads: 0, toRotation: true, heir: "Sofia" })).toBeNull();
    expect(partingInWords({ leads: 1, toRotation: false, heir: "Sofia" })).toBe("Their one open lead goes to Sofia.");
    expect(partingInWords({ leads: 12, toRotation: true, heir: "Sofia" })).toBe(
      "Their 12 open leads go to others of Sales in turn, and to Sofia where nobody is free.",
    );
    expect(partingInWords({ leads: 1_001, toRotation: false, heir: null })).toBe(
      "Their more than 1000 open leads go to nobody: there is nobody left to take them on.",
    );
  });
});

describe("the rotation", () => {
  const setting = { isOn: false, members: [], revision: 3 };
  const members = [
    { id: idOf(1), team: "sales", isActive: true },
    { id: idOf(2), team: "marketing", isActive: true },
    { id: idOf(3), team: "sales", isActive: false },
  ] as const;
  const wish = (memberId: string, rest: object = {}) => ({
    ...{ revision: 3, isOn: true, members: [{ memberId, capacity: null }] },
    ...rest,
  });

  it("takes in whoever works in Sales, and needs somebody to be on", () => {
    expect(decideRotation(setting, wish(idOf(1)), members)).toBe("changed");
    expect(decideRotation(setting, wish(idOf(2)), members)).toBe("not_of_sales");
    expect(decideRotation(setting, wish(idOf(3)), members)).toBe("not_of_sales");
    expect(decideRotation(setting, wish(idOf(4)), members)).toBe("not_of_sales");
    expect(decideRotation(setting, wish(idOf(1), { members: [] }), members)).toBe("nobody");
  });

  it("overwrites nothing unseen, and a repeat is no change", () => {
    expect(decideRotation(setting, wish(idOf(1), { revision: 2 }), members)).toBe("changed_meanwhile");
    expect(decideRotation(setting, { revision: 1, isOn: false, members: [] }, members)).toBe("unchanged");
  });

  it("is read out of a form: who is ticked takes part, and an empty number is as many as come", () => {
    const typed = { revision: "3", isOn: "true", [`takesPart.${idOf(1)}`]: "on", [`capacity.${idOf(1)}`]: "" };
    expect(changeRotationForm.parse({ ...typed, [`capacity.${idOf(2)}`]: "5" })).toEqual(wish(idOf(1)));
    const limited = { ...typed, [`capacity.${idOf(1)}`]: "5" };
    expect(changeRotationForm.parse(limited).members).toEqual([{ memberId: idOf(1), capacity: 5 }]);
    expect(changeRotationForm.safeParse({ ...typed, [`capacity.${idOf(1)}`]: "0" }).success).toBe(false);
  });

  it("is told in words", () => {
    const seats = { members: [{ memberId: idOf(1), capacity: null }] };
    const changed = (from: boolean, to: boolean) =>
      assignmentFactSentence({
        type: "rotation.changed",
        payload: { from: { ...seats, isOn: from }, to: { ...seats, isOn: to } },
      });
    expect(changed(false, true)).toBe("has leads go to Sales in turn from now on");
    expect(changed(true, false)).toBe("ended that leads go to Sales in turn");
    expect(changed(true, true)).toBe("changed who in Sales gets leads in turn");
  });
});

describe("news of leads", () => {
  const kind = aboutYourLeads;

  it("goes to whose they become, however that was said, and to nobody where nobody has them", () => {
    const leadIds = [idOf(1), idOf(2)];
    expect(assignmentNews["lead.assigned"]?.tells({ leadIds, ownerId: "r" })).toEqual([
      { whom: { memberId: "r" }, kind },
    ]);
    expect(intakeNews["lead.changed"]?.tells({ id: idOf(1), changed: ["ownerId"], ownerId: "r" })).toEqual([
      { whom: { memberId: "r" }, kind },
    ]);
    expect(intakeNews["lead.changed"]?.tells({ id: idOf(1), changed: ["company"] })).toEqual([]);
    expect(intakeNews["lead.changed"]?.tells({ id: idOf(1), changed: ["ownerId"], ownerId: null })).toEqual([]);
    expect(assignmentNews["lead.assigned"]?.once?.({ leadIds, ownerId: "r" })).toBe("assigned 2 leads to you");
  });

  it("goes to Sales' head where nobody is free", () => {
    expect(assignmentNews["rotation.nobody_free"]?.tells({ waiting: 2 })).toEqual([
      { whom: { headOf: "sales" }, kind },
    ]);
  });
});

describe("days away", () => {
  const today = "2026-11-22";
  const absences = fc.array(
    fc.tuple(fc.integer({ min: -10, max: 10 }), fc.nat(5)).map(([start, length]) => ({
      firstDay: daysLater(today, start),
      lastDay: daysLater(today, start + length),
    })),
    { maxLength: 6 },
  );

  it("end the day before the first on which somebody is there, in whatever order and overlap they are noted", () => {
    fc.assert(
      fc.property(absences, (noted) => {
        const isAway = (day: string) => noted.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
        let there = today;
        while (isAway(there)) there = daysLater(there, 1);
        expect(awayUntil(noted, today)).toBe(there === today ? null : daysLater(there, -1));
      }),
      { seed },
    );
  });
});
