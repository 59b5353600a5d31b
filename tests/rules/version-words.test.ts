import { describe, expect, it } from "vitest";
import { factNews, factSentence, topicsOf } from "#facts.ts";
import { aboutAgreements } from "#features/agreements/rules/news.ts";
import type { VersionFact } from "#features/agreements/versions/schema/facts.ts";

const agreementId = "01936f00-0000-7000-8000-000000000001";
const version = { agreementId, kind: "definition", title: "Lead definition", number: 3 };
const hash = { contentHash: "a".repeat(64) };
const ravi = "01936f00-0000-7000-8000-000000000002";

const seat = { signedAs: "Head of Sales", isActing: false, method: "password" } as const;
const signing = { ...version, ...hash, ...seat, team: "sales", isLast: false } as const;
const reminder = { ...version, day: "2026-12-04", about: "decide_by", when: "near", number: null } as const;

const told: readonly (readonly [VersionFact, string])[] = [
  [
    { type: "agreement.proposed", payload: { ...version, ...hash, team: "sales", replaces: 2 } },
    "proposed version 3 of the lead definition for Sales",
  ],
  [{ type: "agreement.signed", payload: signing }, "signed version 3 of the lead definition for Sales"],
  [
    { type: "agreement.signed", payload: { ...signing, isActing: true } },
    "signed version 3 of the lead definition as acting head of Sales",
  ],
  [
    { type: "agreement.agreed", payload: { ...version, effectiveOn: "2026-12-01" } },
    "made version 3 of the lead definition agreed: it takes force on 1 Dec 2026",
  ],
  [
    { type: "agreement.took_force", payload: { ...version, supersedes: 2, choice: null } },
    "brought version 3 of the lead definition into force in place of version 2",
  ],
  [
    { type: "agreement.took_force", payload: { ...version, supersedes: null, choice: { handOver: 4 } } },
    "brought version 3 of the lead definition into force",
  ],
  [
    { type: "agreement.declined", payload: { ...version, team: "marketing" } },
    "declined version 3 of the lead definition for Marketing",
  ],
  [
    { type: "agreement.withdrawn", payload: { ...version, team: "sales" } },
    "withdrew version 3 of the lead definition for Sales",
  ],
  [{ type: "agreement.ended", payload: version }, "ended version 3 of the lead definition, for its last day is over"],
  [{ type: "agreement.signed_off", payload: version }, "stands by version 3 of the lead definition"],
  [{ type: "agreement.objected", payload: version }, "objected to version 3 of the lead definition"],
  [
    { type: "agreement.objection_answered", payload: { ...version, team: "sales", memberId: ravi } },
    "answered an objection to version 3 of the lead definition for Sales",
  ],
  [
    { type: "agreement.reminded", payload: reminder },
    "says that a decision on the lead definition is asked for by 4 Dec 2026, in a week",
  ],
  [
    { type: "agreement.reminded", payload: { ...reminder, about: "ends_on", number: 3, when: "come" } },
    "says that version 3 of the lead definition ends with 4 Dec 2026",
  ],
];

describe("what became of a version", () => {
  it.each(told)("is told in words: %#", (fact, sentence) => {
    expect(factSentence(fact)).toBe(sentence);
    expect(topicsOf(fact)).toEqual(["agreement"]);
  });

  it("is news for whoever has to act on it, under the version's own address", () => {
    const whom = (fact: VersionFact) => factNews(fact)?.tells.map((telling) => telling.whom);
    const heads = [{ headOf: "sales" }, { headOf: "marketing" }];
    const [proposed, signed] = told.map(([fact]) => fact);
    if (!proposed || !signed) throw new Error("Nothing is told.");
    expect(whom(proposed)).toEqual(heads);
    expect(factNews(proposed)).toMatchObject({ href: `/agreements/${agreementId}/versions/3` });
    expect(factNews(proposed)?.tells[0]?.kind).toBe(aboutAgreements);
    expect(whom(signed)).toEqual(heads);
    // The last signature is told as what comes of it.
    expect(whom({ type: "agreement.signed", payload: { ...signing, isLast: true } })).toEqual([]);
    expect(whom({ type: "agreement.took_force", payload: { ...version, supersedes: 2, choice: null } })).toEqual([
      "everybody",
    ]);
    const answered = { ...version, team: "sales", memberId: ravi } as const;
    expect(whom({ type: "agreement.objection_answered", payload: answered })).toEqual([{ memberId: ravi }]);
    expect(factNews({ type: "agreement.signed_off", payload: version })).toBeNull();
    expect(factNews({ type: "agreement.reminded", payload: reminder })).toMatchObject({ href: "/agreements" });
  });
});
