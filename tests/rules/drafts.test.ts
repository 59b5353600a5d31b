import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factNews } from "#facts.ts";
import { decideAdding, decideRestoring, mostClauses } from "#features/agreements/drafts/rules/decide-adding.ts";
import { decideDates } from "#features/agreements/drafts/rules/decide-dates.ts";
import { type Arrived, decideSaving } from "#features/agreements/drafts/rules/decide-saving.ts";
import { decideStance } from "#features/agreements/drafts/rules/decide-stance.ts";
import { decideOnSuggestion } from "#features/agreements/drafts/rules/decide-suggestion.ts";
import { isSameContent } from "#features/agreements/drafts/rules/same-content.ts";
import { draftFactSentence } from "#features/agreements/drafts/rules/words.ts";
import { setDatesInput } from "#features/agreements/drafts/schema/changes.ts";
import { stances } from "#features/agreements/drafts/schema/draft.ts";
import { suggestionOutcomes } from "#features/agreements/drafts/schema/thread.ts";
import { aboutAgreements } from "#features/agreements/rules/news.ts";
import { parseInput } from "#platform/parse.ts";
import { saying } from "../factories/agreements.ts";

const sofia = { memberId: "1", name: "Sofia Kral" };
const marek = { memberId: "2", name: "Marek Havel" };
const [sync, other] = [
  { memberId: null, name: "Definition sync" },
  { memberId: null, name: "Another program" },
];
const clause = { id: "c", section: "sales", position: "a0", content: saying("Now"), revision: 3, removedAt: null };
const gone = { ...clause, removedAt: new Date("2026-11-22T09:00:00.000Z") };
const nothing: Arrived = { next: null, overtaken: [] };
const by = (writer: typeof sofia | typeof sync, text = "Theirs", baseRevision = 2) => ({
  content: saying(text),
  baseRevision,
  writer,
});

describe("words that arrive", () => {
  it("become the text where nobody has written since", () => {
    expect(decideSaving(clause, by(sofia, "New", 3), nothing).became).toBe("saved");
  });

  it("wait beside it where somebody has, or has taken the clause out", () => {
    expect(decideSaving(clause, by(sofia), nothing).became).toBe("overtaken");
    expect(decideSaving(gone, by(sofia, "New", 3), nothing).became).toBe("overtaken");
    expect(decideSaving(gone, by(sofia, "Now", 3), nothing).became).toBe("overtaken");
    // A revision that there has never been, or no longer is, as after a backup was brought back.
    expect(decideSaving(clause, by(sofia, "New", 4), nothing).became).toBe("overtaken");
  });

  it("change nothing where the text says so already, in whichever order", () => {
    expect(decideSaving(clause, by(sofia, "Now"), nothing).became).toBe("unchanged");
    expect(isSameContent({ a: 1, b: [null, { c: "é" }] }, { b: [null, { c: "é" }], a: 1 })).toBe(true);
    expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSameContent(null, {})).toBe(false);
  });

  it("have arrived before if the same hand wrote the same on the same revision, whatever became of it", () => {
    const next = { writer: sofia, content: saying("Theirs") };
    expect(decideSaving(clause, by(sofia), { ...nothing, next })).toEqual({ became: "repeated", suggestionId: null });
    expect(decideSaving(clause, by(marek), { ...nothing, next }).became).toBe("overtaken");
    expect(decideSaving(clause, by(sofia, "More"), { ...nothing, next }).became).toBe("overtaken");
    expect(decideSaving(clause, by(sofia), { ...nothing, next: { ...next, content: null } }).became).toBe("overtaken");
    const overtaken = [{ ...by(sofia), id: "s" }];
    expect(decideSaving(clause, by(sofia), { next: null, overtaken })).toEqual({
      became: "repeated",
      suggestionId: "s",
    });
    expect(decideSaving(clause, by(marek), { next: null, overtaken }).became).toBe("overtaken");
  });

  it("of programs are told apart by what these are called", () => {
    const next = { writer: sync, content: saying("Theirs") };
    expect(decideSaving(clause, by(sync), { ...nothing, next }).became).toBe("repeated");
    expect(decideSaving(clause, by(other), { ...nothing, next }).became).toBe("overtaken");
    expect(decideSaving(clause, by(sofia), { ...nothing, next }).became).toBe("overtaken");
  });
});

describe("a team's word on a clause", () => {
  it.each(stances)("is taken once where it is %s, and only on the wording that was read", (stance) => {
    for (const current of stances) {
      const decided = decideStance(clause, current, { stance, revision: 3 });
      expect(decided).toBe(current === stance ? "unchanged" : "taken");
      expect(decideStance(clause, current, { stance, revision: 2 })).toBe("clause_changed");
      expect(decideStance(gone, current, { stance, revision: 3 })).toBe("clause_removed");
    }
  });
});

describe("a suggestion", () => {
  it.each(suggestionOutcomes)("that waits can be %s, accepted only beside the wording that was read", (outcome) => {
    expect(decideOnSuggestion(clause, null, { outcome, revision: 3 })).toBe("decided");
    const unread = outcome === "accepted" ? "clause_changed" : "decided";
    expect(decideOnSuggestion(clause, null, { outcome, revision: 2 })).toBe(unread);
    for (const current of suggestionOutcomes) {
      const decided = decideOnSuggestion(clause, current, { outcome, revision: 2 });
      expect(decided).toBe(current === outcome ? "unchanged" : "suggestion_decided");
    }
  });
});

describe("room for a clause", () => {
  const single = { name: "preamble", title: "Why", owes: "both", isSingle: true } as const;
  const parts = [single, { ...single, name: "sales", isSingle: false }];
  const wish = { section: "sales", content: saying("New") };

  it("is there for what isn't known, until the draft is as long as it may be", () => {
    expect(decideAdding(parts, [clause], wish)).toBe("fits");
    expect(decideAdding(parts, [clause], { ...wish, clauseId: "c" })).toBe("clause_changed");
    expect(decideAdding(parts, [clause], { ...wish, clauseId: "c", content: saying("Now") })).toEqual({
      isThere: clause,
    });
    const many = Array.from({ length: mostClauses }, (_, id) => ({ ...clause, id: `${id}` }));
    expect(decideAdding(parts, many, wish)).toBe("too_many_clauses");
    expect(decideRestoring(parts, [gone, ...many.slice(1)], "sales")).toBe("fits");
  });

  it("is taken where there is one at most, unless it says the same or was taken out", () => {
    const why = { ...clause, section: "preamble" };
    expect(decideAdding(parts, [why], { section: "preamble", content: saying("New") })).toBe("section_taken");
    expect(decideAdding(parts, [why], { section: "preamble", content: saying("Now") })).toEqual({ isThere: why });
    expect(decideRestoring(parts, [why], "preamble")).toBe("section_taken");
    expect(decideRestoring(parts, [{ ...gone, section: "preamble" }], "preamble")).toBe("fits");
  });
});

describe("the days of a draft", () => {
  const days = { effectiveOn: "2027-01-01", reviewBy: "2027-06-30", endsOn: null, revision: 4 };

  it("are set by who saw them, and don't end before today", () => {
    const today = "2026-11-22";
    expect(decideDates(days, { ...days, revision: 1 }, today)).toBe("unchanged");
    expect(decideDates(days, { ...days, endsOn: "2027-12-31" }, today)).toBe("set");
    expect(decideDates(days, { ...days, endsOn: "2027-12-31", revision: 3 }, today)).toBe("changed_meanwhile");
    expect(decideDates(days, { ...days, effectiveOn: null, endsOn: "2026-11-21" }, today)).toBe("day_over");
    expect(decideDates(days, { ...days, effectiveOn: null, endsOn: today }, today)).toBe("set");
  });

  it("come in their order, and an empty field is none", () => {
    const typed = { effectiveOn: "2027-01-01", reviewBy: "", endsOn: "2026-12-31", revision: "1" };
    expect(parseInput(setDatesInput, typed)).toEqual({
      refused: "invalid_input",
      fields: { endsOn: "This is before the day from which it holds." },
    });
    expect(parseInput(setDatesInput, { ...typed, endsOn: "" })).toEqual({
      input: { effectiveOn: "2027-01-01", reviewBy: null, endsOn: null, revision: 1 },
    });
  });
});

describe("what happened to a draft", () => {
  const stranger = "01936f00-0000-7000-8000-000000000001";
  const of = { agreementId: stranger, kind: "definition", title: "Lead definition" };
  const one = { ...of, clauseId: stranger, section: "criterion", revision: 2 };

  it("is told in a sentence, without what its clauses say", () => {
    expect(draftFactSentence({ type: "clause.reworded", payload: one })).toBe(
      "worded a clause of the lead definition anew",
    );
    expect(
      draftFactSentence({ type: "clause.stance_taken", payload: { ...one, team: "sales", stance: "wants_change" } }),
    ).toBe("asked for a change of a clause of the lead definition for Sales");
    expect(
      draftFactSentence({
        type: "clause.all_replaced",
        payload: { ...of, added: 2, reworded: 1, moved: 0, removed: 3 },
      }),
    ).toBe("wrote the draft of the lead definition anew: 2 added, 1 reworded, 3 taken out");
    expect(draftFactSentence({ type: "agreement.decide_by_set", payload: { ...of, decideBy: "2026-11-27" } })).toBe(
      "asks for a decision on the lead definition by 27 Nov 2026",
    );
  });

  it("is news to the heads where somebody wrote for them to read, and to the side that is asked for other words", () => {
    const heads = [
      { whom: { headOf: "sales" }, kind: aboutAgreements },
      { whom: { headOf: "marketing" }, kind: aboutAgreements },
    ];
    const commented = { type: "clause.commented", payload: { ...one, commentId: stranger } };
    expect(factNews(commented)?.tells).toEqual(heads);
    expect(factNews(commented)?.sentence(3)).toBe("said something about a clause of the lead definition 3 times");
    const asked = (stance: string) =>
      factNews({ type: "clause.stance_taken", payload: { ...one, team: "sales", stance } })?.tells;
    expect(asked("wants_change")).toEqual([heads[1]]);
    expect(asked("agrees")).toEqual([]);
    expect(factNews({ type: "clause.reworded", payload: one })).toBeNull();
    const decideBy = { type: "agreement.decide_by_set", payload: { ...of, decideBy: "2026-11-27" } };
    expect(factNews(decideBy)).toMatchObject({ tells: heads, thing: stranger });
  });

  it("says for any outcome of a suggestion who did what", () => {
    fc.assert(
      fc.property(fc.constantFrom(...suggestionOutcomes), (outcome) => {
        const told = draftFactSentence({
          type: "clause.suggestion_decided",
          payload: { ...one, suggestionId: "s", outcome },
        });
        expect(told).toMatch(/^(accepted|rejected|took back) a suggestion for a clause of the lead definition$/);
      }),
    );
  });
});
