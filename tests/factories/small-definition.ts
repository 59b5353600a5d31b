import { type Definition, definition } from "#features/definitions/schema/definition.ts";

/** A small definition by which both sides owe something. */
export const smallDefinition: Definition = definition.parse({
  disqualifiers: [{ field: "email", op: "domain_one_of", value: ["rival.example"] }],
  requiredFields: ["email"],
  criteria: { all: [{ field: "company", op: "known" }] },
  score: {
    rules: [
      { id: "decides", label: "Decides", when: { field: "jobTitle", op: "contains", value: "manager" }, points: 20 },
      {
        id: "recommended",
        label: "Recommended",
        when: { field: "source", op: "equals", value: "Partner" },
        points: 10,
      },
    ],
    threshold: 20,
  },
  acceptChecks: ["Somebody has answered"],
  opportunityChecks: ["There is a budget"],
  reasons: [{ key: "competitor", label: "Competitor", mark: "outside_definition", noContactNeeded: true }],
  recycling: { restDays: 30 },
  glossary: [{ term: "Answered", meaning: "They spoke or wrote back." }],
});
