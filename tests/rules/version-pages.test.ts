import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "#features/agreements/versions/rules/changes-between.ts";
import { comparedWith } from "#features/agreements/versions/rules/compared-with.ts";
import { seatOf, whatSigningDoes } from "#features/agreements/versions/rules/sign-words.ts";
import { stepInWords } from "#features/agreements/versions/rules/step-words.ts";
import { sideInWords, standingInWords } from "#features/agreements/versions/rules/where-it-stands.ts";
import type { AgreementItem } from "#features/agreements/versions/schema/standing.ts";
import type { VersionContent } from "#features/agreements/versions/schema/version.ts";
import { signDefinitionForm } from "#features/definitions/qualification/schema.ts";
import { parseInput } from "#platform/parse.ts";

type Texts = Readonly<Record<string, string>>;

/** A version whose clauses, by id, say these texts, in this order. */
function saying(marketing: Texts, sales: Texts = {}): VersionContent {
  let last = 0;
  const clauses = (texts: Texts) =>
    Object.entries(texts).map(([id, sentence]) => ({ id, number: ++last, sentence, content: { sentence } }));
  return {
    ...{ kind: "promises", title: "Promises", heading: "What we promise", number: 1 },
    ...{ effectiveOn: null, reviewBy: null, endsOn: null },
    sections: [
      { name: "marketing", title: "Marketing promises", owes: "marketing", clauses: clauses(marketing) },
      { name: "sales", title: "Sales promises", owes: "sales", clauses: clauses(sales) },
    ],
  };
}

const found = (earlier: VersionContent, later: VersionContent) =>
  changesBetween(earlier, later).clauses.map(({ id, became }) => [id, became]);

describe("what became of clauses from one version to the next", () => {
  const first = saying({ a: "110 MQLs.", b: "Names are known.", c: "Sources are named." }, { d: "4 hours." });

  it("is nothing where they say the same, whatever they are numbered", () => {
    expect(changesBetween(first, first)).toEqual({ clauses: [], unchanged: 4 });
    const shorter = saying({ b: "Names are known.", c: "Sources are named." }, { d: "4 hours." });
    expect(found(first, shorter)).toEqual([["a", "removed"]]);
  });

  it("tells words, new clauses, and what was taken out, the last at the end", () => {
    const later = saying({ a: "120 MQLs.", e: "No students.", c: "Sources are named." }, { d: "4 hours." });
    expect(changesBetween(first, later)).toMatchObject({
      unchanged: 2,
      clauses: [
        { id: "a", became: "reworded", number: 1, before: "110 MQLs.", after: "120 MQLs.", owes: "marketing" },
        { id: "e", became: "added", number: 2, before: null },
        { id: "b", became: "removed", number: 2, after: null },
      ],
    });
  });

  it("names the one clause that moved, not all that it passed", () => {
    const later = saying({ b: "Names are known.", c: "Sources are named.", a: "110 MQLs." }, { d: "4 hours." });
    expect(found(first, later)).toEqual([["a", "moved"]]);
    const across = saying({ a: "110 MQLs.", b: "Names are known." }, { c: "Sources are named.", d: "4 hours." });
    expect(found(first, across)).toEqual([["c", "moved"]]);
  });

  it("doesn't hide what is measured otherwise behind the same sentence", () => {
    const [marketing, sales] = first.sections;
    const anew = marketing?.clauses.map((clause) =>
      clause.id === "a" ? { ...clause, content: { least: 120 } } : clause,
    );
    if (!marketing || !sales || !anew) throw new Error("A version has both sides.");
    const later = { ...first, sections: [{ ...marketing, clauses: anew }, sales] };
    expect(found(first, later)).toEqual([["a", "measured_anew"]]);
  });

  it("accounts for each clause of both versions once", () => {
    const texts = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("x", "y"), { maxKeys: 5 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { clauses, unchanged } = changesBetween(saying(before), saying(after));
        const removed = clauses.filter(({ became }) => became === "removed").length;
        expect(unchanged + clauses.length - removed).toBe(Object.keys(after).length);
        const added = clauses.filter(({ became }) => became === "added").length;
        expect(unchanged + clauses.length - added).toBe(Object.keys(before).length);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("what a version is read against", () => {
  const took = new Date("2026-03-01T09:00:00Z");
  const versions = [
    { number: 4, tookForceAt: null },
    { number: 3, tookForceAt: null },
    { number: 2, tookForceAt: took },
    { number: 1, tookForceAt: took },
  ];

  it.for([
    [4, undefined, 2],
    [2, undefined, 1],
    [1, undefined, null],
    [4, 3, 3],
    [2, 4, 4],
    [4, 0, null],
    [4, 4, 2],
    [4, 99, 2],
  ] as const)("for version %s, asked for %s, is %s", ([number, asked, expected]) => {
    expect(comparedWith(versions, number, asked)).toBe(expected);
  });
});

describe("what signing will do", () => {
  const sofia = [{ team: "sales" }] as const;

  it("says that the other side is still to sign", () => {
    const words = whatSigningDoes({ signatures: [], effectiveOn: null }, "sales", 2, "2026-11-23");
    expect(words).toBe("You sign for Sales. It takes force once Marketing has signed too; until then nothing changes.");
  });

  it.for([
    [null, 2, "It takes force at once and version 2 is superseded."],
    ["2026-11-23", null, "It takes force at once."],
    ["2026-12-01", 2, "It takes force on 1 Dec 2026 and version 2 is superseded."],
  ] as const)("says to the last one, from %s, with version %s in force: %s", ([effectiveOn, inForce, expected]) => {
    const words = whatSigningDoes({ signatures: sofia, effectiveOn }, "marketing", inForce, "2026-11-23");
    expect(words).toBe(`You sign for Marketing, as the second and last. ${expected}`);
  });

  it("names the seat, also that of who acts", () => {
    expect(seatOf("marketing", false)).toBe("Head of Marketing");
    expect(seatOf("sales", true)).toBe("Acting head of Sales");
  });
});

describe("where an agreement stands, in words", () => {
  const draft = { clauses: 5, changedAt: null, withoutStance: { sales: 2, marketing: 0 }, wantsChange: 0 };
  const proposed: AgreementItem["proposed"] = {
    ...{ number: 3, proposedBy: "Sofia Kral", proposedFor: "sales", waitsFor: ["marketing"] },
    ...{ proposedAt: new Date(0), waitsSince: new Date(0) },
  };

  it("says of each side what it still owes, and what it has done", () => {
    expect(sideInWords({ proposed, draft }, "sales")).toEqual([
      "Has signed version 3",
      "2 of 5 clauses not answered yet",
    ]);
    expect(sideInWords({ proposed, draft }, "marketing")).toEqual([
      "Version 3 waits for their signature",
      "Has answered all 5 clauses of the draft",
    ]);
    expect(sideInWords({ proposed: null, draft: null }, "sales")).toEqual(["Nothing waits for their word"]);
  });

  it("says what is to come of what is signed", () => {
    const inForce = { number: 2, tookForceAt: new Date(0), reviewBy: "2027-01-31", endsOn: null };
    const agreed = { number: 3, agreedAt: new Date(0), effectiveOn: "2026-12-01" };
    expect(standingInWords({ inForce, agreed })).toEqual([
      "Version 3 is signed by both and takes force on 1 Dec 2026",
      "To be looked at again by 31 Jan 2027",
    ]);
  });

  it("tells the steps of a version as sentences", () => {
    expect(stepInWords({ step: "signed", who: "Sofia Kral", team: "sales" })).toBe("Sofia Kral signed for Sales");
    expect(stepInWords({ step: "declined", who: "Marek Havel", team: null })).toBe("Marek Havel declined it");
    expect(stepInWords({ step: "took_force", who: null, team: null })).toBe("It took force");
  });
});

describe("the form of a signature", () => {
  const sent = { agreementId: "01936f00-0000-7000-8000-000000000001", number: "2", contentHash: "a".repeat(64) };

  it("has a password, or an empty field where a sign-in of a few minutes ago will do", () => {
    expect(parseInput(signDefinitionForm, { ...sent, password: "three words long" })).toMatchObject({
      input: { number: 2, password: "three words long", handOver: 0 },
    });
    for (const form of [{ ...sent, password: "" }, sent]) {
      const parsed = parseInput(signDefinitionForm, { ...form, handOver: "3" });
      expect(parsed).toMatchObject({ input: { handOver: 3 } });
      expect(parsed).not.toHaveProperty("input.password", expect.anything());
    }
  });
});
