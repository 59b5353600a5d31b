import { z } from "zod";
import { calendarDay } from "#platform/fields.ts";
import { versionKey } from "../../agreements/versions/schema/addresses.ts";
import { leak } from "../evidence/schema.ts";
import {
  maturity,
  type Outcome,
  outcomes,
  population,
  share,
  successes,
  type Verdict,
  verdicts,
} from "../outcomes/schema.ts";
import { definition } from "../schema/definition.ts";

/** What a back-test asks: what a definition would have done to leads whose outcome is known. */
export const backtestInput = z.strictObject({
  definition,
  population: population.default({}),
  outcome: z.enum(successes, "won or sql.").default("won"),
  /** After how many days a lead that came to nothing counts as not converted; left out, by the workspace's own won leads. */
  maturityDays: z
    .int("A whole number of days.")
    .min(0, "0 days or more.")
    .max(3_650, "At most 3,650 days.")
    .exactOptional(),
  /** The first day of the newer part, which is judged by itself. */
  holdoutFrom: calendarDay("A day, like 2026-12-24.").exactOptional(),
  compareWith: z.union([z.literal("current"), definition], '"current", or a definition.').exactOptional(),
});
export type BacktestInput = z.output<typeof backtestInput>;

/** What of a definition can hold of a lead by itself: its place in the list it stands in. */
export const partKinds = ["disqualifier", "required_field", "criterion", "score_rule"] as const;
export type PartKind = (typeof partKinds)[number];
/** All parts of a definition in this order: disqualifiers, required fields, criteria, score rules. */
export type PartAt = { readonly kind: PartKind; readonly at: number };

/** Leads that have all of this in common, and how many they are: what one scan of a population comes to. */
export type Pattern = {
  /** For each part in its order "1" where it held at some moment before Sales' first touch, else "0". */
  readonly held: string;
  /** The most points at such a moment, and at one when all but the threshold was fulfilled; null where that never was. */
  readonly points: number;
  readonly fittingPoints: number | null;
  /** Whether the definition that it is compared with calls them MQLs; null without one. */
  readonly other: boolean | null;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** Whether they came in on `holdoutFrom` or later; false without one. */
  readonly isNewer: boolean;
  readonly leads: number;
};

/** The same of the leads of one month: those that the definition calls MQLs, or the others. */
export type MonthPattern = Pick<Pattern, "outcome" | "verdict" | "leads"> & {
  /** Its first day. */
  readonly month: string;
  readonly isMql: boolean;
};

/** What a scan found: pure rules make all figures of it, whatever the threshold. */
export type Scan = {
  readonly patterns: readonly Pattern[];
  readonly months: readonly MonthPattern[];
  readonly maturity: z.output<typeof maturity>;
  /** The first and the last day of the population: as asked, else those on which its leads came in; null where there is none. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** The day since which touches are recorded; null where none ever was. */
  readonly touchesSince: string | null;
  /** MQLs of which only later values are known: they were first told of after Sales had worked on them. */
  readonly finalOnly: number;
};

const interval = z.tuple([z.number(), z.number()]).nullable();
const count = z.int().min(0);

/** The figures of a population or of a part of it. Rates are null, not yet known, where there is nothing to divide by. */
export const figures = z.object({
  /** Those whose outcome is known. */
  leads: count,
  converted: count,
  /** Of them, those that the definition calls MQLs. */
  positives: count,
  convertedPositives: count,
  precision: z.number().nullable(),
  recall: z.number().nullable(),
  lift: z.number().nullable(),
  /** How often a converted lead has more points than another, ties half. */
  auc: z.number().nullable(),
  intervals: z.object({ precision: interval, recall: interval, baseRate: interval }),
  /** Leads whose outcome isn't known, and those of them that it calls MQLs. */
  unknown: z.object({ immature: count, unworked: count, positives: count }),
});
export type Figures = z.output<typeof figures>;

const side = z.object({ leads: count, known: count, converted: count });
export type Side = z.output<typeof side>;

/** What the back-test says of one part of the definition. */
export const partFigures = z.object({
  kind: z.enum(partKinds),
  at: count,
  /** Of a score rule. */
  id: z.string().nullable(),
  /** In words. */
  says: z.string(),
  /** Those for which it held, whether their outcome is known or not. */
  leads: count,
  /** Of those whose outcome is known. */
  converted: share,
  /** What Sales said of the MQLs for which it held: those it returned as outside the definition, of all it spoke about. */
  returned: share,
  /** The figures without it: what else ever held of a lead is taken to have held at once. */
  without: z.object({ positives: count, precision: z.number().nullable(), recall: z.number().nullable() }),
  /** What makes it doubtful, in sentences. */
  cautions: z.array(z.string()),
});
export type PartFigures = z.output<typeof partFigures>;

/** How far the definition and Sales agree, over all leads that Sales accepted or returned as outside the definition. */
export const agreement = z.object({
  /** MQLs that were accepted and others that were returned, of all. */
  agreed: share,
  /** Cohen's κ: what they agree beyond chance, 1 at most; null where one of both always says the same, or nothing. */
  kappa: z.number().nullable(),
  /** The score rule that held most often for MQLs that were returned, if more often than for MQLs at large. */
  mostReturned: z.object({ id: z.string(), label: z.string(), returned: share }).nullable(),
});
export type Agreement = z.output<typeof agreement>;

/** What the definition would have done to the leads that came in within one month of the workspace's calendar. */
export const monthFigures = z.object({
  /** Its first day. */
  month: z.string(),
  leads: count,
  mqls: count,
  /** Of the MQLs whose outcome is known. */
  precision: share,
  /** Of all leads whose outcome is known. */
  baseRate: share,
  /** What the definition and Sales say alike, of the leads that Sales accepted or returned as outside the definition. */
  agreed: share,
});
export type MonthFigures = z.output<typeof monthFigures>;

export const backtest = figures.extend({
  /** MQLs a week over the whole population, whether their outcome is known or not. */
  perWeek: z.number().nullable(),
  confusion: z.object({
    outcome: z.object({ truePositives: count, falsePositives: count, falseNegatives: count, trueNegatives: count }),
    verdict: z.object({
      acceptedPositives: count,
      outsidePositives: count,
      acceptedNegatives: count,
      outsideNegatives: count,
    }),
  }),
  agreement,
  byRule: z.array(partFigures),
  byMonth: z.array(monthFigures),
  sides: z.object({ both: side, onlyThis: side, onlyOther: side, neither: side }).nullable(),
  holdout: z.object({ from: z.string(), older: figures, newer: figures }).nullable(),
  leakage: z.array(leak),
  /** What makes the figures doubtful, in sentences. */
  cautions: z.array(z.string()),
  population: z.object({
    leads: count,
    from: z.string().nullable(),
    to: z.string().nullable(),
    maturity,
    touchesSince: z.string().nullable(),
    finalOnly: count,
  }),
});
export type Backtest = z.output<typeof backtest>;

/** A back-test of more leads than are judged while somebody waits: the worker carries it out. Its answer is kept for seven days. */
export const backtestJob = z.object({
  id: z.uuid(),
  state: z.enum(["queued", "running", "done", "failed"]),
  askedAt: z.date(),
  finishedAt: z.date().nullable(),
  answer: backtest.nullable(),
  failure: z.string().nullable().describe("Why there is no answer, in a sentence."),
});
export type BacktestJob = z.output<typeof backtestJob>;

export const backtestJobInput = z.strictObject({ backtestId: z.uuid() });

export const sideNames = ["both", "onlyThis", "onlyOther", "neither"] as const;
export type SideName = (typeof sideNames)[number];

const absent = undefined;
const whole = z.coerce.number().int().optional().catch(absent);
const yesNo = z.enum(["yes", "no"]).optional().catch(absent);

/** Which leads behind the numbers of a back-test are meant: those of whom all that is said holds. What an address says wrongly is left out. */
export const behind = z.object({
  /** Whether the definition calls them MQLs. */
  mql: yesNo,
  /** Of two definitions which one does. */
  side: z.enum(sideNames).optional().catch(absent),
  /** `known` is of either outcome that is. */
  outcome: z
    .enum([...outcomes, "known"])
    .optional()
    .catch(absent),
  verdict: z.enum(verdicts).optional().catch(absent),
  /** The part, by its place among all, that held of them at some moment. */
  part: whole,
  /** The points that they had at the most, both ends included. */
  from: whole,
  to: whole,
  /** Whether they came in within the newer part. */
  newer: yesNo,
});
export type Behind = z.output<typeof behind>;

/** Of the editor's address: on which history the draft is tried, and what counts as a success there. */
export const triedSearch = z.object({
  span: z.enum(["12", "24", "all"]).catch("12"),
  success: z.enum(successes).catch("won"),
});

/** Of the address of the leads behind a number: which, on what history, of the draft or of a version, at which threshold. */
export const behindSearch = behind.extend({
  ...triedSearch.shape,
  threshold: whole,
  agreement: versionKey.agreementId.optional().catch(absent),
  version: versionKey.number.optional().catch(absent),
  /** Open inquiries as they are known now, which no history is asked for. */
  among: z.literal("open").optional().catch(absent),
});
export type BehindSearch = z.output<typeof behindSearch>;
