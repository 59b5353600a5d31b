import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cursorAt, placeOf } from "#features/leads/duplicates/rules/cursor.ts";
import { decideMerge, type Place } from "#features/leads/duplicates/rules/decide-merge.ts";
import { featuresOf, judge } from "#features/leads/duplicates/rules/judge.ts";
import { sideBySide } from "#features/leads/duplicates/rules/side-by-side.ts";
import { similarity, trigramsOf } from "#features/leads/duplicates/rules/trigrams.ts";
import { certaintyInWords, duplicateFactSentence, reasonsInWords } from "#features/leads/duplicates/rules/words.ts";
import type { ComparedLead } from "#features/leads/duplicates/schema.ts";

const settings = { seed: 20261122, numRuns: 1_000 };
const jane = { firstName: "Jane", lastName: "Hill", company: "Hill & Daughters", email: null, phone: null };
const judged = (one: Partial<typeof jane> | object, other: Partial<typeof jane> | object) =>
  judge(featuresOf({ ...jane, ...one }), featuresOf({ ...jane, ...other }));

describe("how much two texts have in common", () => {
  const alike = (one: string, other: string) => similarity(trigramsOf(one.split(" ")), trigramsOf(other.split(" ")));

  it("is what pg_trgm says", () => {
    // SELECT similarity('word', 'two words') and the like, as its documentation has them.
    expect(alike("word", "two words")).toBeCloseTo(0.363_636, 5);
    expect(alike("cat", "cat")).toBe(1);
    expect(alike("abc", "xyz")).toBe(0);
    expect(similarity(trigramsOf([]), trigramsOf(["abc"]))).toBeNull();
  });

  it("is the same both ways, from 0 to 1, and of what is the same 1", () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1 }), (some, others) => {
        const [one, other] = [trigramsOf(some), trigramsOf(others)];
        const both = similarity(one, other) ?? -1;
        expect(both).toBe(similarity(other, one));
        expect(both).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(1);
        expect(similarity(one, trigramsOf(some.toReversed()))).toBe(1);
      }),
      settings,
    );
  });
});

describe("two leads may be one", () => {
  it("by an e-mail address, in whatever letters, or a number, however it is written", () => {
    expect(judged({ email: "Jane@Hill.example" }, { email: "jane@hill.example", company: null })).toMatchObject({
      reasons: ["email"],
    });
    expect(judged({ phone: "+44 20 7946 0123" }, { phone: "(020) 79460123", company: null })).toMatchObject({
      reasons: ["phone"],
    });
  });

  it("by name and company, both alike, in whatever order and however the firm is incorporated", () => {
    const other = { firstName: "Hill", lastName: "Janè", company: "Hill and Daughters Ltd." };
    expect(judged({}, other)).toEqual({ reasons: ["name"], similarity: 0.85 });
    expect(judged({ company: "Hill s.r.o." }, { company: "Hill a.s." })).toEqual({
      reasons: ["name"],
      similarity: 0.85,
    });
    expect(judged({}, { company: "Another Firm" })).toBeNull();
    expect(judged({}, { firstName: "Robert" })).toBeNull();
    expect(judged({}, { company: null })).toBeNull();
    expect(judged({ firstName: null, lastName: null }, {})).toBeNull();
  });

  it("by a mailbox that many read, or an office's number, only where the names say so too", () => {
    const robert = { firstName: "Robert", lastName: "Novak" };
    expect(judged({ email: "info@hill.example" }, { email: "info@hill.example", ...robert })).toBeNull();
    expect(judged({ phone: "020 7946 0123" }, { phone: "020 7946 0123", ...robert })).toBeNull();
    expect(judged({ email: "info@hill.example" }, { email: "info@hill.example", company: null })).toMatchObject({
      similarity: 0.8,
    });
    // An address of one's own under two names: a marriage, or a nickname.
    expect(judged({ email: "jh@hill.example" }, { email: "jh@hill.example", ...robert })).toMatchObject({
      similarity: 0.6,
    });
  });

  it("the more certainly the more speaks for it, and the same both ways", () => {
    const text = fc.constantFrom(null, "Jane", "Jana", "Hill", "Robert", "Acme");
    const aLead = fc.record({
      firstName: text,
      lastName: text,
      company: text,
      email: fc.constantFrom(null, "info@hill.example", "jane@hill.example"),
      phone: fc.constantFrom(null, "020 7946 0123", "030 123 45 67"),
    });
    fc.assert(
      fc.property(aLead, aLead, (one, other) => {
        const judgement = judge(featuresOf(one), featuresOf(other));
        expect(judgement).toEqual(judge(featuresOf(other), featuresOf(one)));
        const certain = judgement?.similarity ?? 0;
        expect(certain).toBeLessThanOrEqual(1);
        const phone = "040 765 43 21";
        const both = judge(featuresOf({ ...one, phone }), featuresOf({ ...other, phone }));
        const without = judge(featuresOf({ ...one, phone: null }), featuresOf({ ...other, phone: null }));
        expect(both?.similarity ?? 0).toBeGreaterThanOrEqual(without?.similarity ?? 0);
      }),
      settings,
    );
  });
});

describe("a merge", () => {
  const place = (id: string, intoId: string | null = null, keptId = intoId ?? id, isErased = false): Place => {
    return { id, intoId, keptId, isErased };
  };

  it("is decided by where both stand", () => {
    expect(decideMerge(place("b"), place("a"))).toBe("merged");
    expect(decideMerge(place("b", "a"), place("a"))).toBe("repeats");
    expect(decideMerge(place("a"), place("a"))).toBe("merge_loop");
    expect(decideMerge(place("a"), place("b", "a"))).toBe("merge_loop");
    expect(decideMerge(place("a"), place("c", "b", "a"))).toBe("merge_loop");
    expect(decideMerge(place("b", "c"), place("a"))).toBe("merged_already");
    expect(decideMerge(place("b"), place("a", "c"))).toBe("merged_already");
    expect(decideMerge(place("b"), place("a", null, "a", true))).toBe("merge_erased");
    expect(decideMerge(place("b", null, "b", true), place("a"))).toBe("merge_erased");
  });
});

describe("a place in the list of pairs", () => {
  it("comes back from its cursor, and from nothing else", () => {
    const leadId = "019aa000-0000-7000-8000-000000000001";
    const place = { similarity: 0.87, leadId, otherId: leadId };
    expect(placeOf(cursorAt(place))).toEqual(place);
    for (const forged of ["", "x", btoa("[1]"), btoa(`[2,"${leadId}","${leadId}"]`)])
      expect(placeOf(forged)).toBeNull();
  });
});

describe("two leads side by side", () => {
  const lead: ComparedLead = {
    ...{ id: "a", firstName: "Jane", lastName: "Hill", company: "Hill", jobTitle: null, website: null },
    ...{ email: "jane@hill.example", phone: null, country: null, industry: null, source: "fair", owner: null },
    ...{ identity: null, stage: "inquiry", createdAt: new Date("2026-11-20T09:00:00Z") },
  };

  it("show what either knows, and where they differ", () => {
    const other = { ...lead, email: "JANE@hill.example", phone: "1", identity: { system: "hubspot", externalId: "7" } };
    expect(sideBySide(lead, other)).toEqual([
      { label: "E-mail", values: ["jane@hill.example", "JANE@hill.example"], differs: false },
      { label: "Phone", values: [null, "1"], differs: true },
      { label: "Company", values: ["Hill", "Hill"], differs: false },
      { label: "Source", values: ["fair", "fair"], differs: false },
      { label: "Known as", values: [null, "7 in hubspot"], differs: true },
    ]);
  });

  it("are spoken of plainly", () => {
    expect(reasonsInWords(["email", "name"])).toBe("the same e-mail address, name and company alike");
    expect([0.95, 0.7, 0.5].map(certaintyInWords)).toEqual(["Almost certainly one", "Probably one", "Perhaps one"]);
  });
});

describe("what happened to pairs", () => {
  const ids = { mergeId: "m", keptId: "a", mergedId: "b" };
  const pair = { leadId: "a", otherId: "b" };

  it("is told without anybody's name", () => {
    expect(
      [
        { type: "lead.merged" as const, payload: { ...ids, gained: [] } },
        { type: "lead.merged" as const, payload: { ...ids, gained: ["phone", "field:plan"] } },
        { type: "lead.unmerged" as const, payload: ids },
        { type: "duplicate.dismissed" as const, payload: pair },
        { type: "duplicate.reopened" as const, payload: pair },
      ].map(duplicateFactSentence),
    ).toEqual([
      "merged two leads that are one",
      "merged two leads that are one; the one that was kept gained phone, field:plan",
      "undid a merge: two leads are two again",
      "said of two leads that they are two",
      "took back that two leads are two",
    ]);
  });
});
