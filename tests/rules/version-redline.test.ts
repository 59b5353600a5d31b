import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redlineVersions } from "#features/agreements/versions/rules/redline-versions.ts";
import type { VersionContent } from "#features/agreements/versions/schema.ts";
import { aContent } from "../factories/version-rules.ts";

type Clauses = readonly (readonly [id: string, text: string])[];

/** A version with these clauses, by section. */
function saying(sections: Readonly<Record<string, Clauses>>, days: Partial<VersionContent> = {}): VersionContent {
  let number = 0;
  const parts = Object.entries(sections).map(([name, clauses]) => ({
    ...{ name, title: `Part ${name}`, owes: "both" as const },
    clauses: clauses.map(([id, text]) => ({ id, number: ++number, sentence: `${text}.`, content: { text } })),
  }));
  return aContent({ sections: parts, ...days });
}

/** What became of each clause, in the order in which it is told. */
function told(before: VersionContent, after: VersionContent) {
  const { sections } = redlineVersions(before, after);
  return sections.flatMap(({ name, clauses }) =>
    clauses.map(({ id, change, isMoved }) => `${name} ${id} ${change}${isMoved ? " moved" : ""}`),
  );
}

describe("the redline of two versions", () => {
  it("tells what was added, taken out, reworded and left as it is, in its place", () => {
    const before = saying({
      s: [
        ["a", "One"],
        ["b", "Two"],
        ["c", "Three calls"],
      ],
    });
    const after = saying({
      s: [
        ["a", "One"],
        ["c", "Four calls"],
        ["d", "Five"],
      ],
    });
    expect(told(before, after)).toEqual(["s a unchanged", "s b removed", "s c reworded", "s d added"]);
    const [, removed, reworded] = redlineVersions(before, after).sections[0]?.clauses ?? [];
    expect(removed).toMatchObject({ number: null, before: 2, pieces: [{ text: "Two.", kind: "removed" }] });
    expect(reworded).toMatchObject({
      ...{ number: 2, before: 3 },
      pieces: [
        { text: "Three", kind: "removed" },
        { text: "Four", kind: "added" },
        { text: " calls.", kind: "same" },
      ],
    });
  });

  it("tells what only stands elsewhere once, where it stands now", () => {
    const before = saying({
      s: [
        ["a", "One"],
        ["b", "Two"],
        ["c", "Three"],
      ],
      t: [],
    });
    const after = saying({
      s: [
        ["b", "Two"],
        ["c", "Three"],
        ["a", "One"],
      ],
      t: [],
    });
    expect(told(before, after)).toEqual(["s b unchanged", "s c unchanged", "s a unchanged moved"]);
    const elsewhere = saying({
      s: [
        ["b", "Two"],
        ["c", "Three"],
      ],
      t: [["a", "One again"]],
    });
    expect(told(before, elsewhere)).toEqual(["s b unchanged", "s c unchanged", "t a reworded moved"]);
  });

  it("shows a measure that changed behind the same words, and days that differ", () => {
    const before = saying({ s: [["a", "One"]] }, { endsOn: "2026-12-24" });
    const [section] = before.sections;
    const clauses = section?.clauses.map((clause) => ({ ...clause, content: { text: "One", weight: 2 } })) ?? [];
    const after = { ...before, endsOn: null, sections: section ? [{ ...section, clauses }] : [] };
    expect(redlineVersions(before, after)).toMatchObject({
      days: [{ day: "endsOn", before: "2026-12-24", after: null }],
      sections: [{ clauses: [{ change: "reworded", pieces: [{ text: "One.", kind: "same" }] }] }],
    });
  });

  it("of a version and itself has nothing to tell", () => {
    const version = saying({ s: [["a", "One"]], empty: [] });
    expect(redlineVersions(version, version)).toMatchObject({
      days: [],
      sections: [{ clauses: [{ change: "unchanged" }] }],
    });
  });

  it("tells of every clause of both versions exactly once, the later ones in their order", () => {
    const clause = fc.record({
      id: fc.constantFrom(..."abcdefgh"),
      text: fc.constantFrom("One", "Two"),
      name: fc.constantFrom("s", "t"),
    });
    const version = fc.uniqueArray(clause, { selector: ({ id }) => id }).map((clauses) => {
      const of = (wanted: string) =>
        clauses.flatMap(({ id, text, name }) => (name === wanted ? [[id, text] as const] : []));
      return saying({ s: of("s"), t: of("t") });
    });
    fc.assert(
      fc.property(version, version, (before, after) => {
        const idsOf = ({ sections }: VersionContent) => sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
        const clauses = redlineVersions(before, after).sections.flatMap((section) => section.clauses);
        const ids = clauses.map(({ id }) => id);
        expect(ids.toSorted()).toEqual([...new Set([...idsOf(before), ...idsOf(after)])].toSorted());
        expect(clauses.filter(({ change }) => change !== "removed").map(({ id }) => id)).toEqual(idsOf(after));
        for (const { id, change } of clauses) expect(change === "removed").toBe(!idsOf(after).includes(id));
      }),
      { seed: 20_261_122, numRuns: 1_000 },
    );
  });
});
