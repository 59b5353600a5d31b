import type { ScoreRule } from "#features/definitions/schema/definition.ts";

const rule = (id: string, when: ScoreRule["when"], points: number): ScoreRule => ({ id, label: id, when, points });

/** A definition of eight rules that one in ten leads of such a file fulfils: of those who aren't MQLs by the file, a good third. */
export const oneInTen = {
  requiredFields: ["email"],
  score: {
    threshold: 35,
    rules: [
      rule("near", { field: "country", op: "one_of", value: ["Germany", "Austria"] }, 20),
      rule("next", { field: "country", op: "one_of", value: ["Czechia", "Poland"] }, 10),
      rule("known", { field: "source", op: "one_of", value: ["Referral", "Partner"] }, 20),
      rule("met", { field: "source", op: "equals", value: "Trade show" }, 15),
      rule("searched", { field: "source", op: "contains", value: "search" }, 5),
      rule("head", { field: "jobTitle", op: "contains", value: "head of 1" }, 15),
      rule("phone", { field: "phone", op: "known" }, 5),
      rule("spoke", { not: { field: "event:touch", op: "count", value: { atLeast: 1 } } }, 5),
    ],
  },
  reasons: [{ key: "small", label: "Too small", mark: "outside_definition" as const }],
};
