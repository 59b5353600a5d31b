import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideReplacing, hasSecond, isAsWanted } from "#features/agreements/drafts/rules/decide-replacing.ts";
import { matchClauses } from "#features/agreements/drafts/rules/match-clauses.ts";
import { numbered } from "#features/agreements/drafts/rules/numbering.ts";
import { byPlace, isPlaced, placeAmong, placesInOrder } from "#features/agreements/drafts/rules/places.ts";
import { readiness } from "#features/agreements/drafts/rules/readiness.ts";
import type { StoredClause } from "#features/agreements/drafts/rules/stored-clause.ts";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import type { ClauseContent, Problem } from "#features/agreements/schema.ts";
import { promises, saying } from "../factories/agreements.ts";

const { sections, keyOf } = promises;
const names = ["preamble", "marketing", "sales"] as const;

describe("a place among clauses", () => {
  it("is where it was wished for, whatever was placed before", () => {
    const wishes = fc.array(fc.option(fc.nat(20)), { maxLength: 40 });
    fc.assert(
      fc.property(wishes, (afters) => {
        const order: string[] = [];
        const placed: { id: string; position: string }[] = [];
        for (const [at, wish] of afters.entries()) {
          const after = wish === null ? null : (order[wish % (order.length || 1)] ?? null);
          const clause = { id: `${at}`, position: placeAmong(placed, after) };
          order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, clause.id);
          expect(isPlaced(clause, placed, after)).toBe(true);
          placed.push(clause);
        }
        expect(placed.toSorted(byPlace).map(({ id }) => id)).toEqual(order);
      }),
    );
  });

  it("is behind all where nobody says which, or the one before is gone", () => {
    const one = { id: "one", position: placeAmong([], undefined) };
    const two = { id: "two", position: placeAmong([one], undefined) };
    expect(placeAmong([one, two], undefined) > two.position).toBe(true);
    expect(placeAmong([one, two], "gone") > two.position).toBe(true);
  });

  it("is found even between two that share one", () => {
    const twins = ["one", "two"].map((id) => ({ id, position: "a0" }));
    expect(placeAmong(twins, "one") > "a0").toBe(true);
  });

  it("stays where the order stays, and new ones come between", () => {
    expect(placesInOrder(["a0", "a1", "a2"])).toEqual(["a0", "a1", "a2"]);
    const [first, second, third] = placesInOrder(["a0", null, "a1"]);
    expect([first, third]).toEqual(["a0", "a1"]);
    expect(second && second > "a0" && second < "a1").toBe(true);
    const mixed = placesInOrder(["a1", null, "a0"]);
    expect(mixed.toSorted()).toEqual(mixed);
    expect(placesInOrder([])).toEqual([]);
  });
});

describe("the numbers of clauses", () => {
  it("run through the parts in the order of the document; what stands in no part comes last", () => {
    const clause = (section: string, position: string) => ({ id: section + position, section, position });
    const clauses = [clause("gone", "a0"), clause("sales", "a1"), clause("sales", "a0"), clause("preamble", "a5")];
    expect(numbered(sections, clauses).map(({ id, number }) => `${number} ${id}`)).toEqual([
      "1 preamblea5",
      "2 salesa0",
      "3 salesa1",
      "4 gonea0",
    ]);
  });
});

describe("a draft that is to read otherwise", () => {
  const wanted = fc.array(
    fc.record({
      section: fc.constantFrom(...names),
      content: fc.record(
        { text: fc.constantFrom("a", "b", "c", "d"), key: fc.constantFrom("k", "l", "m") },
        {
          requiredKeys: ["text"],
        },
      ),
    }),
    { maxLength: 8 },
  );

  it("reads as it is wanted afterwards, and needs nothing the second time", () => {
    fc.assert(
      fc.property(wanted, wanted, fc.boolean(), (before, after, withIds) => {
        const clauses = replaced([], before);
        const named = withIds
          ? after.map((one, at) => (clauses[at]?.section === one.section ? { ...one, id: clauses[at]?.id ?? "" } : one))
          : after;
        const then = replaced(clauses, named);
        const texts = (some: readonly { section: string; content: ClauseContent }[]) =>
          names.flatMap((name) => some.filter(({ section }) => section === name).map(({ content }) => content));
        const standing = then.filter(({ removedAt }) => removedAt === null).toSorted(byPlace);
        expect(texts(standing)).toEqual(texts(after));
        expect(isAsWanted(decideReplacing(then, asWanted(standing), keyOf))).toBe(true);
      }),
    );
  });

  it("knows no clause twice, and keeps the id of whatever says the same", () => {
    fc.assert(
      fc.property(wanted, wanted, (before, after) => {
        const clauses = replaced([], before);
        const matches = matchClauses(clauses, after, keyOf).filter((match) => match !== null);
        expect(new Set(matches).size).toBe(matches.length);
        const same = matchClauses(clauses, before, keyOf);
        expect(same.map((match) => match?.content)).toEqual(before.map(({ content }) => content));
      }),
    );
  });

  it("can't have two where there is one at most", () => {
    const why = { section: "preamble", content: saying("Why") };
    expect(hasSecond(sections, [why])).toBe(false);
    expect(hasSecond(sections, [why, why])).toBe(true);
    expect(
      hasSecond(sections, [
        { ...why, section: "sales" },
        { ...why, section: "sales" },
      ]),
    ).toBe(false);
  });

  /** What is wanted, out of clauses as they stand. */
  function asWanted(clauses: readonly StoredClause[]) {
    return clauses.map(({ section, content }) => ({ section, content }));
  }

  /** Clauses after a replacement, as the database would have them. */
  function replaced(clauses: readonly StoredClause[], wish: Parameters<typeof decideReplacing>[1]): StoredClause[] {
    const { added, reworded, moved, removed } = decideReplacing(clauses, wish, keyOf);
    const kept = clauses.map((clause) => ({
      ...clause,
      content: reworded.find((one) => one.clause === clause)?.content ?? clause.content,
      position: moved.find((one) => one.clause === clause)?.position ?? clause.position,
      removedAt: removed.includes(clause) ? new Date(0) : null,
    }));
    const first = clauses.length;
    const next = added.map((one, at) => ({ ...one, id: `${first + at}`, revision: 1, removedAt: null }));
    return [...kept, ...next];
  }
});

describe("whether a draft can be proposed", () => {
  const clause = (section: string, sales: "agrees" | "none" = "none", marketing = sales) =>
    ({ id: section, section, stances: { sales, marketing } }) satisfies Partial<DraftClause>;
  const problem = (stops: boolean): Problem => ({ clauseId: "sales", sentence: "This can never be kept", stops });

  it("is not while there is nothing in it, or one side owes nothing", () => {
    expect(readiness(sections, [], [])).toEqual({
      isReady: false,
      openClauses: [],
      checks: [
        { sentence: "There is nothing to agree on yet: add a first clause", met: false, stops: true, clauseId: null },
      ],
    });
    const oneSided = readiness(sections, [clause("preamble"), clause("marketing")], []);
    expect(oneSided.isReady).toBe(false);
    expect(oneSided.checks[0]).toMatchObject({
      sentence: "Sales owes nothing yet: add a clause to “Sales promises”",
      met: false,
    });
    const shared = sections.map((section) => ({ ...section, owes: "both" as const }));
    expect(readiness(shared, [clause("preamble")], []).isReady).toBe(true);
  });

  it("is with open clauses, which it counts and leads to, but not with what stops it", () => {
    const clauses = [clause("marketing", "agrees"), clause("sales", "agrees", "none"), clause("preamble")];
    const ready = readiness(sections, clauses, [problem(false)]);
    expect(ready).toMatchObject({ isReady: true, openClauses: ["sales", "preamble"] });
    expect(ready.checks).toEqual([
      { sentence: "Both sides owe something", met: true, stops: true, clauseId: null },
      { sentence: "This can never be kept", met: false, stops: false, clauseId: "sales" },
      { sentence: "2 clauses are still open", met: false, stops: false, clauseId: "sales" },
    ]);
    expect(readiness(sections, clauses, [problem(true)]).isReady).toBe(false);
    const agreed = readiness(sections, [clause("marketing", "agrees"), clause("sales", "agrees")], []);
    expect(agreed.checks.map(({ met }) => met)).toEqual([true, true, true]);
  });
});
