import type { Condition } from "#features/definitions/schema/condition.ts";
import { type Definition, definition, type Reason, type ScoreRule } from "#features/definitions/schema/definition.ts";

/** How many working days before today the firm has had a definition. */
export const agreedDaysAgo = 34;

const size = "field:company_size";
const [medium, bigger, biggest] = ["51 to 250", "251 to 1,000", "More than 1,000"] as const;
const midSize = isOneOf(size, medium, bigger);
const large = isOneOf(size, biggest);
const recommended = isOneOf("source", "Referral", "Partner");
const interest = "field:product_interest";
const wantsCalibration = isOneOf(interest, "Calibration");
const hasBudget: Condition = { field: "field:budget_confirmed", op: "equals", value: true };

const rules = [
  rule("mid_size", "51 to 1,000 people", midSize, 20, "Company"),
  rule("large", "More than 1,000 people", large, 30, "Company"),
  rule("our_industries", "An industry we know", isOneOf("industry", "Chemicals", "Water", "Energy"), 10, "Company"),
  rule("decides", "Decides on what is bought", isOneOf("jobTitle", "Plant manager", "Purchasing manager"), 25),
  rule(
    "works_with_it",
    "Works with our instruments",
    isOneOf("jobTitle", "Maintenance engineer", "Quality manager"),
    15,
  ),
  rule("recommended", "Recommended to us", recommended, 20),
] as const;

/** What the two agreed on at first. */
export const firstDefinition: Definition = definition.parse({
  disqualifiers: [isOneOf("jobTitle", "Student")],
  requiredFields: ["email", "company"],
  criteria: { all: [{ field: size, op: "known" }] },
  score: { rules, threshold: 35 },
  acceptChecks: ["Somebody over there has answered"],
  opportunityChecks: ["There is a budget", "We know who decides"],
  reasons: [
    reason("not_our_market", "Not our market", "outside_definition"),
    reason("student", "Student or job seeker", "outside_definition", true),
    reason("competitor", "Competitor", "outside_definition", true),
    reason("wrong_person", "Wrong person", "outside_definition"),
    reason("no_project", "No project", "fits_not_now"),
  ],
  recycling: { restDays: 60 },
  glossary: [
    {
      term: "MQL",
      meaning: "A lead that fulfils all that stands here: Marketing has done its part, and it is Sales’ turn.",
    },
    { term: "Answered", meaning: "They spoke or wrote back: a voicemail or an automatic reply is no answer." },
  ],
});

export const groupCaps = { Company: 35, Interest: 25 };
const again: Condition = { field: "event:source_touched", op: "count", value: { atLeast: 1, withinDays: 30 } };

const worthALook = [isOneOf(size, medium, bigger, biggest), hasBudget, recommended];

/** The second one, by which leads are handed over today. */
export const secondDefinition: Definition = definition.parse({
  ...firstDefinition,
  disqualifiers: [
    ...firstDefinition.disqualifiers,
    { field: "email", op: "domain_one_of", value: ["gmail.com", "outlook.com", "seznam.cz"] },
  ],
  requiredFields: ["email", "company", "phone"],
  criteria: { all: [{ any: worthALook }] },
  score: {
    rules: [
      ...rules,
      rule("met_in_person", "Met at a fair or a webinar", isOneOf("source", "Trade fair", "Webinar"), 10, "Interest"),
      rule("has_budget", "Has a budget", hasBudget, 15, "Interest"),
      rule("came_again", "Came to us once more", again, 15, "Interest"),
    ],
    groupCaps,
    threshold: 45,
  },
  acceptChecks: [...firstDefinition.acceptChecks, "What they measure with today is noted"],
  recycling: { restDays: 45 },
});

/** What the draft changes for what the history shows: who asks for what tells more than the industry does. */
export const drafted = {
  worthALook: { when: { any: [...worthALook, wantsCalibration] } },
  calibration: rule("calibration", "Asks for calibration", wantsCalibration, 40),
  loggers: rule("loggers", "Asks for data loggers only", isOneOf(interest, "Data loggers"), -15),
  midSize: 25,
  industries: 5,
  threshold: 55,
  /** Tempting, and known only once somebody has called. */
  projectSoon: rule(
    "project_soon",
    "Begins within six months",
    isOneOf("field:project_start", "Within six months"),
    10,
  ),
} as const;

function isOneOf(field: string, ...value: string[]): Condition {
  return { field, op: "one_of", value };
}

function rule(id: string, label: string, when: Condition, points: number, group?: string): ScoreRule {
  return { id, label, when, points, ...(group && { group }) };
}

function reason(key: string, label: string, mark: Reason["mark"], noContactNeeded = false): Reason {
  return { key, label, mark, noContactNeeded };
}
