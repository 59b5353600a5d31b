import type { SectionName } from "../schema/definition.ts";

/** What each part is for, and what its button adds. */
export const sectionWords: Readonly<Record<SectionName, { readonly meaning: string; readonly add: string }>> = {
  disqualifier: {
    meaning: "A lead of which any of these is true is never handed over.",
    add: "Add what rules a lead out",
  },
  required_field: { meaning: "What Sales needs to know to begin at all.", add: "Add a field that must be known" },
  criterion: { meaning: "All of these have to hold.", add: "Add a condition" },
  score_rule: { meaning: "What speaks for a lead, and how much.", add: "Add a rule" },
  scoring: { meaning: "How many points it takes, and what a group of rules gives at most.", add: "Set a threshold" },
  accept_check: {
    meaning: "What Sales makes sure of before it accepts an MQL: then it is an SAL.",
    add: "Add a check",
  },
  opportunity_check: { meaning: "What Sales makes sure of before it opens an opportunity.", add: "Add a check" },
  reason: {
    meaning: "Why Sales may disqualify a lead. Only what lies outside the definition counts against Marketing.",
    add: "Add a reason",
  },
  recycling: { meaning: "How long a lead that Sales gave back rests with Marketing.", add: "Set a time of rest" },
  term: { meaning: "Words that both sides use, and what they mean by them.", add: "Add a word" },
};
