import { describe, expect, it } from "vitest";
import { eventAnswerOf } from "#features/leads/timeline/rules/answer.ts";
import { pathOf } from "#features/leads/timeline/rules/path.ts";
import { contentOf, moneyProblems } from "#features/leads/timeline/rules/record.ts";
import { stepsOf } from "#features/leads/timeline/rules/steps.ts";
import { storyOf } from "#features/leads/timeline/rules/story.ts";
import { timelineFactSentence } from "#features/leads/timeline/rules/words.ts";
import { recordEventForm, type TimelineFact, timelineFacts } from "#features/leads/timeline/schema.ts";
import { anEvent, idOf } from "../factories/events.ts";

const leadId = idOf(1);
const names = new Map([[idOf(7), "Nora Lind"]]);
const told = (...event: Parameters<typeof anEvent>) => storyOf([anEvent(...event)], names)[0]?.sentence;

describe("a lead's story", () => {
  it.each([
    [told("received", "01-01", { source: "Trade fair" }), "came in by Trade fair"],
    [told("touch", "01-01"), "called them"],
    [told("touch", "01-01", { direction: "inbound", channel: "email" }), "they wrote a mail; not answered yet"],
    [told("touch", "01-01", { automatic: true, channel: "email" }), "an automatic mail"],
    [told("recycled", "01-01", { until: "2026-06-01" }), "back to Marketing until 1 Jun 2026"],
    [told("assigned", "01-01", { ownerId: idOf(7) }), "assigned to Nora Lind"],
    [told("assigned", "01-01"), "assigned to nobody"],
  ])("says %s", (sentence, expected) => {
    expect(sentence).toBe(expected);
  });

  it("says which version of the definition handed over, and with how many points", () => {
    const by = (points: number) => ({ by: "definition", version: 2, points, rules: [] });
    expect(told("qualified", "01-05", by(40))).toBe(
      "became an MQL by version 2 of the definition, with 40 points: handed over to Sales",
    );
    expect(told("qualified", "01-05", by(1))).toContain("with one point:");
  });

  it("runs from the latest to the first, with what was taken back, and what was told late", () => {
    const wrong = anEvent("disqualified", "01-03", { reason: "student" });
    const late = { recordedAt: new Date("2026-01-09T09:00:00Z") };
    const events = [
      anEvent("received", "01-01"),
      wrong,
      anEvent("corrected", "01-04", { eventId: wrong.id }),
      anEvent("qualified", "01-02", {}, late),
    ];
    const story = storyOf(events, names);
    expect(story.map(({ sentence, to, isCorrected, isToldLate }) => [sentence, to, isCorrected, isToldLate])).toEqual([
      ["taken back: “disqualified”", null, false, false],
      ["disqualified", null, true, false],
      ["became an MQL: handed over to Sales", "mql", false, true],
      ["came in", "inquiry", false, false],
    ]);
  });
});

describe("a lead's way", () => {
  const way = (...events: ReturnType<typeof anEvent>[]) =>
    pathOf(stepsOf(events)).map(
      ({ stage, state, at }) => `${stage} ${state}${at ? ` ${at.toISOString().slice(5, 10)}` : ""}`,
    );

  it("shows what was reached, when that is known, and what lies ahead", () => {
    expect(way(anEvent("received", "01-01"), anEvent("opportunity_opened", "01-05"))).toEqual([
      "inquiry reached 01-01",
      "mql reached",
      "sal reached",
      "sql now 01-05",
      "won ahead",
    ]);
  });

  it("ends where the lead went out", () => {
    expect(way(anEvent("received", "01-01"), anEvent("qualified", "01-02"), anEvent("lost", "01-05"))).toEqual([
      "inquiry reached 01-01",
      "mql reached 01-02",
      "lost now 01-05",
    ]);
  });
});

describe("what is recorded", () => {
  it("comes out of a form without what was left empty", () => {
    const typed = { leadId, type: "won", amount: "12.50", currency: "EUR", occurredAt: "" };
    const won = recordEventForm.parse(typed);
    expect(contentOf(won)).toEqual({ type: "won", data: { valueMinor: 1250 } });
    const touch = { leadId, type: "touch", channel: "call", direction: "inbound", answered: "on", subject: "" };
    expect(contentOf(recordEventForm.parse(touch))).toEqual({
      type: "touch",
      data: { channel: "call", direction: "inbound", automatic: false, answered: true },
    });
    expect(recordEventForm.safeParse({ ...typed, amount: "12,50" }).error?.issues[0]?.path).toEqual([
      "value",
      "amount",
    ]);
  });

  it.each([
    ["1250.50", "EUR", null],
    ["1250.505", "EUR", ["value"]],
    ["1250.50", "CZK", ["value"]],
    ["-1", "EUR", ["value"]],
  ])("takes %s %s in a workspace of euros: %j is wrong", (amount, currency, wrong) => {
    const input = recordEventForm.parse({ leadId, type: "won", amount, currency });
    expect(Object.keys(moneyProblems(input, "EUR") ?? {})).toEqual(wrong ?? []);
  });

  it("is answered with money as amounts and with what corrected it", () => {
    const won = anEvent("won", "01-05", { valueMinor: 125_050 }, { identity: { system: "crm", externalId: "7" } });
    const correction = anEvent("corrected", "01-06", { eventId: won.id });
    expect(eventAnswerOf(won, [won, correction], "EUR")).toMatchObject({
      source: { system: "crm", externalId: "7" },
      correctedBy: correction.id,
      data: { value: { amount: "1250.50", currency: "EUR" } },
    });
  });
});

it("every fact is told as words after a name, and none says who the lead is", () => {
  const payload = { leadId, eventId: idOf(2), from: "mql", to: "sal" } as const;
  const types = Object.keys(timelineFacts) as TimelineFact["type"][];
  const sentences = types.map((type) => timelineFactSentence({ type, payload }));
  expect(new Set(sentences).size).toBe(types.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^(\w+) .*(lead|opportunity|customer)/);
});
