import { z } from "zod";
import { lineOfText, linesOfText } from "#platform/fields.ts";
import { condition, field } from "./condition.ts";

const key = z
  .string("A short name in small letters.")
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, "Small letters, digits, - and _ only.");
const points = z
  .int("A whole number of points.")
  .min(-1_000, "No less than -1,000 points.")
  .max(1_000, "At most 1,000 points.");

const mostRules = 200;

/** A lead that fulfils `when` gets the points. Rules of one group together give at most what the group's cap says. */
export const scoreRule = z.strictObject({
  /** Its name for programs; stays when its words change. */
  id: key,
  label: lineOfText(120, "What the rule is called."),
  when: condition,
  points,
  group: lineOfText(60, "The group's name.").exactOptional(),
});
export type ScoreRule = z.output<typeof scoreRule>;

export const scoring = z.strictObject({
  threshold: z.int("A whole number of points.").min(0, "0 points or more.").max(10_000, "At most 10,000 points."),
  groupCaps: z
    .record(z.string().min(1).max(60), points.min(0))
    .refine((caps) => Object.keys(caps).length <= mostRules, `At most ${mostRules} groups: there are no more rules.`)
    .exactOptional(),
});
export type Scoring = z.output<typeof scoring>;

const reasonMarks = ["outside_definition", "fits_not_now"] as const;

/** Why a lead may be disqualified. Only what lies outside the definition counts against Marketing. */
export const reason = z.strictObject({
  key,
  label: lineOfText(120, "The reason, in words."),
  mark: z.enum(reasonMarks),
  /** Whether nobody needs to have been spoken with: a wrong number, spam. */
  noContactNeeded: z.boolean().default(false),
});
export type Reason = z.output<typeof reason>;

/** How long a recycled lead rests before the definition may hand it over again: days of the workspace. */
const recycling = z.strictObject({
  restDays: z.int("A whole number of days.").min(0, "0 days or more.").max(730, "At most 730 days: two years."),
});

export const term = z.strictObject({
  term: lineOfText(80, "The word."),
  meaning: linesOfText(600, "What both sides mean by it."),
});
export type Term = z.output<typeof term>;

const check = z.strictObject({ text: lineOfText(200, "What has to be so.") });

/** What a clause holds, by its section. */
export const clauseContents = {
  disqualifier: z.strictObject({ when: condition }),
  required_field: z.strictObject({ field }),
  criterion: z.strictObject({ when: condition }),
  score_rule: scoreRule,
  scoring,
  accept_check: check,
  opportunity_check: check,
  reason,
  recycling,
  term,
} as const;
export type SectionName = keyof typeof clauseContents;
export type ClauseOf<Name extends SectionName> = z.output<(typeof clauseContents)[Name]>;

/** The whole as programs read and write it. `criteria` all have to hold. */
export const definition = z.strictObject({
  disqualifiers: z.array(condition).max(100).default([]),
  requiredFields: z.array(field).max(50).default([]),
  criteria: condition.default({ all: [] }),
  score: scoring.extend({ rules: z.array(scoreRule).max(mostRules).default([]) }).default({ rules: [], threshold: 0 }),
  acceptChecks: z.array(check.shape.text).max(50).default([]),
  opportunityChecks: z.array(check.shape.text).max(50).default([]),
  reasons: z.array(reason).max(100).default([]),
  recycling: recycling.default({ restDays: 0 }),
  glossary: z.array(term).max(200).default([]),
});
export type Definition = z.output<typeof definition>;

/** What the second signer chooses: how many of the open inquiries that fulfil it are handed over when it takes force. */
export const handOverChoice = z.strictObject({
  handOver: z.int("How many, as a whole number.").min(0, "0 or more.").max(100_000, "At most 100,000.").default(0),
});
