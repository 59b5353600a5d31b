import { describe, expect, it } from "vitest";
import { timeLeft } from "#features/agreements/drafts/rules/decide-by-words.ts";
import { inOrder } from "#features/agreements/drafts/rules/thread.ts";
import type { Suggestion } from "#features/agreements/drafts/schema/draft.ts";

describe("the day by which a decision is asked for", () => {
  it.each([
    ["2026-11-28", "6 days left"],
    ["2026-11-23", "1 day left"],
    ["2026-11-22", "that is today"],
    ["2026-11-21", "that day has passed"],
  ])("%s: %s", (decideBy, words) => {
    expect(timeLeft(decideBy, "2026-11-22")).toBe(words);
  });
});

describe("what was said about a clause", () => {
  const sofia = { memberId: "sofia", name: "Sofia Kral" };
  const at = (minute: number) => new Date(`2026-11-22T09:${minute}:00.000Z`);
  const comment = (id: string, minute: number) => ({
    id,
    writer: sofia,
    team: "sales" as const,
    text: id,
    writtenAt: at(minute),
  });
  const suggestion = (
    id: string,
    minute: number,
    outcome: "accepted" | null,
    origin: Suggestion["origin"] = "suggested",
  ) => ({
    id,
    content: "Within 2 hours.",
    sentence: "Within 2 hours.",
    baseRevision: 1,
    origin,
    writer: sofia,
    writtenAt: at(minute),
    outcome,
    decidedBy: outcome && sofia,
    decidedAt: outcome && at(59),
  });

  it("is told in the order in which it was, decided or not; what came too late and waits stands under the clause", () => {
    const thread = {
      clauseId: "a clause",
      comments: [comment("why?", 12), comment("because", 20)],
      suggestions: [
        suggestion("two hours", 15, "accepted"),
        suggestion("three hours", 18, null),
        suggestion("four hours", 19, null, "overtaken"),
      ],
    };
    expect(inOrder(thread).map(({ id, is }) => [id, is])).toEqual([
      ["why?", "comment"],
      ["two hours", "decided"],
      ["three hours", "open"],
      ["because", "comment"],
    ]);
  });
});
