import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideFollowUp, isOpen } from "#features/leads/follow-ups/rules/decide.ts";
import { nearDay } from "#features/leads/follow-ups/rules/near-days.ts";
import { followUpNews } from "#features/leads/follow-ups/rules/news.ts";
import { followUpFactSentence, fromToday } from "#features/leads/follow-ups/rules/words.ts";
import { closeFollowUpInput, nearDays, setFollowUpInput } from "#features/leads/follow-ups/schema.ts";
import { dayLists, dayOutOf } from "#features/leads/my-day/rules.ts";
import { aboutYourLeads } from "#features/leads/rules/news.ts";
import { stages } from "#features/leads/schema.ts";
import { standardCalendar } from "#features/workspace/calendars/rules/calendars.ts";
import { hoursOn } from "#features/workspace/calendars/rules/working-time.ts";
import { daysBetween, daysLater } from "#platform/day.ts";
import { idOf } from "../factories/events.ts";
import { aLeadItem } from "../factories/lead-item.ts";

const calendar = standardCalendar("Europe/Prague");
const seed = { seed: 20261122 };
const days = fc.integer({ min: 0, max: 2_000 }).map((count) => daysLater("2025-01-01", count));

describe("near days", () => {
  it.each([
    // A Friday before Christmas, with the 24th to the 26th closed.
    ["2026-12-18", "tomorrow", "2026-12-19"],
    ["2026-12-18", "in_3_working_days", "2026-12-23"],
    ["2026-12-18", "next_week", "2026-12-21"],
    ["2026-12-22", "in_3_working_days", "2026-12-29"],
    ["2026-12-21", "next_week", "2026-12-28"],
    // A Sunday is the last day of its week.
    ["2026-11-22", "next_week", "2026-11-23"],
    ["2026-11-22", "in_3_working_days", "2026-11-25"],
  ] as const)("seen from %s, %s is %s", (today, name, day) => {
    const closed = ["2026-12-24", "2026-12-25", "2026-12-26"].map((on) => ({ on, name: "Christmas", hours: [] }));
    expect(nearDay(name, today, { ...calendar, exceptions: closed })).toBe(day);
  });

  it("always lie ahead; but for tomorrow somebody works then", () => {
    const worked = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).filter((week) => week.includes(true));
    fc.assert(
      fc.property(days, worked, fc.constantFrom(...nearDays), (today, open, name) => {
        const week = open.map((isOpen) => (isOpen ? [{ from: "09:00", to: "17:00" }] : []));
        const day = nearDay(name, today, { ...calendar, week });
        expect(day > today).toBe(true);
        if (name !== "tomorrow") expect(hoursOn({ ...calendar, week }, day)).not.toEqual([]);
        const between = Array.from({ length: daysBetween(today, day) }, (_, index) => daysLater(today, index + 1));
        const working = between.filter((each) => hoursOn({ ...calendar, week }, each).length > 0);
        if (name === "in_3_working_days") expect(working).toHaveLength(3);
      }),
      seed,
    );
  });
});

describe("a wish to speak with a lead again", () => {
  const [ravi, nora] = [idOf(1), idOf(2)];
  const lead = { stage: "mql", ownerId: ravi } as const;
  const open = { memberId: ravi, dueOn: "2026-11-25", note: "the quote", revision: 3 };
  const wish = { dueOn: "2026-11-27", note: undefined, memberId: nora, revision: undefined };
  const today = "2026-11-22";

  it("is the owner's to keep, else that of whoever wishes; a note stays unless another is given", () => {
    expect(decideFollowUp(lead, null, wish, today)).toEqual({
      becomes: { memberId: ravi, dueOn: "2026-11-27", note: "" },
    });
    expect(decideFollowUp({ ...lead, ownerId: null }, null, wish, today)).toMatchObject({
      becomes: { memberId: nora },
    });
    expect(decideFollowUp(lead, open, wish, today)).toMatchObject({ becomes: { note: "the quote" } });
    expect(decideFollowUp(lead, open, { ...wish, note: "" }, today)).toMatchObject({ becomes: { note: "" } });
  });

  it("that is so already is a success, whatever was seen and however late", () => {
    const same = { ...wish, dueOn: open.dueOn, revision: 1 };
    expect(decideFollowUp(lead, open, same, "2026-12-24")).toEqual({ stays: open });
  });

  it("is refused for a day that is over, an overtaken view, a closed lead, and nobody's lead by a program", () => {
    expect(decideFollowUp(lead, null, { ...wish, dueOn: "2026-11-21" }, today)).toBe("day_over");
    expect(decideFollowUp(lead, null, { ...wish, dueOn: today }, today)).toHaveProperty("becomes");
    expect(decideFollowUp(lead, open, { ...wish, revision: 2 }, today)).toBe("changed_meanwhile");
    expect(decideFollowUp(lead, null, { ...wish, revision: 2 }, today)).toBe("changed_meanwhile");
    expect(decideFollowUp({ ...lead, ownerId: null }, null, { ...wish, memberId: null }, today)).toBe("nobodys_lead");
    for (const stage of stages.filter((each) => !isOpen(each)))
      expect(decideFollowUp({ ...lead, stage }, null, wish, today)).toBe("lead_closed");
  });

  it("is open to leads that somebody works on or will again", () => {
    expect(stages.filter(isOpen)).toEqual(["inquiry", "mql", "sal", "sql", "recycled"]);
  });
});

describe("what is sent", () => {
  const leadId = idOf(1);
  it("is a near day or one of the calendar", () => {
    expect(setFollowUpInput.safeParse({ leadId, dueOn: "next_week" }).success).toBe(true);
    expect(setFollowUpInput.safeParse({ leadId, dueOn: "2028-02-29", note: " ask " }).data?.note).toBe("ask");
    for (const dueOn of ["2027-02-29", "soon", "", null, 20270101, "2026-11-22T09:00:00Z"])
      expect(setFollowUpInput.safeParse({ leadId, dueOn }).success).toBe(false);
    expect(setFollowUpInput.safeParse({ leadId, dueOn: "tomorrow", memberId: leadId }).success).toBe(false);
    expect(closeFollowUpInput.safeParse({ leadId, outcome: "lead_closed" }).success).toBe(false);
  });
});

describe("words", () => {
  it.each([
    ["2026-11-20", "2 days ago"],
    ["2026-11-21", "yesterday"],
    ["2026-11-22", "today"],
    ["2026-11-23", "tomorrow"],
    ["2026-12-22", "in 30 days"],
  ])("%s is %s", (day, words) => expect(fromToday(day, "2026-11-22")).toBe(words));

  it("tell what was done without a word about whom", () => {
    const one = { followUpId: idOf(1), leadId: idOf(2) };
    const due = { leadIds: [idOf(2), idOf(3)], memberId: idOf(4) };
    expect(
      [
        followUpFactSentence({ type: "follow_up.set", payload: { ...one, memberId: idOf(4), dueOn: "2026-12-24" } }),
        followUpFactSentence({ type: "follow_up.closed", payload: { ...one, outcome: "done" } }),
        followUpFactSentence({ type: "follow_up.closed", payload: { ...one, outcome: "dropped" } }),
        followUpFactSentence({ type: "follow_up.closed", payload: { ...one, outcome: "lead_closed" } }),
        followUpFactSentence({ type: "follow_up.reopened", payload: one }),
        followUpFactSentence({ type: "follow_up.passed", payload: due }),
        followUpFactSentence({ type: "follow_up.came_due", payload: { ...due, leadIds: [idOf(2)] } }),
        followUpFactSentence({ type: "follow_up.came_due", payload: due }),
      ].map((sentence) => `The calendar ${sentence}.`),
    ).toMatchInlineSnapshot(`
      [
        "The calendar set a follow-up for 24 Dec 2026.",
        "The calendar followed a lead up.",
        "The calendar dropped a follow-up.",
        "The calendar closed a follow-up, for its lead is closed.",
        "The calendar reopened a follow-up.",
        "The calendar passed 2 follow-ups on with the leads.",
        "The calendar says that a follow-up is due.",
        "The calendar says that 2 follow-ups are due.",
      ]
    `);
    expect(followUpNews["follow_up.came_due"]?.tells(due)).toEqual([
      { whom: { memberId: idOf(4) }, kind: aboutYourLeads },
    ]);
  });
});

describe("a day", () => {
  const lead = (number: number) => aLeadItem({ id: idOf(number) });
  const followUp = (number: number) => ({
    ...{ id: idOf(100 + number), leadId: idOf(number), memberId: idOf(9), dueOn: "2026-11-20", note: "" },
    ...{ createdAt: new Date("2026-11-01T09:00:00Z"), revision: 1 },
  });

  it("has each lead once, under the first of what it waits for, in the order in which it waits", () => {
    const found = {
      handoffs: [lead(1), lead(2)],
      followUps: [followUp(3), followUp(2), followUp(4)],
      followed: [lead(2), lead(3), lead(4)],
      recycled: [lead(5), lead(4)],
      counts: { handoffs: 2, followUps: 3, recycled: 2 },
    };
    const day = dayOutOf(found, "2026-11-22");
    const ids = (entries: typeof day.handoffs) => entries.map((entry) => entry.lead.id);
    expect(ids(day.handoffs)).toEqual([idOf(1), idOf(2)]);
    expect(day.handoffs[1]?.followUp?.id).toBe(idOf(102));
    expect(ids(day.followUps)).toEqual([idOf(3), idOf(4)]);
    expect(ids(day.recycled)).toEqual([idOf(5)]);
  });

  it("is made of lists that anybody can open", () => {
    expect(dayLists("2026-11-22")).toEqual({
      handoffs: { stage: ["mql"], owner: "me", unknown: ["firstTouch"] },
      followUps: { owner: "me", followUpTo: "2026-11-22" },
      recycled: { stage: ["recycled"], owner: "me", recycledUntilTo: "2026-11-22" },
    });
  });
});
