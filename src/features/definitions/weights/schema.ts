import { z } from "zod";
import { type Share, successes } from "../outcomes/schema.ts";

// Points that the history would give, beside those that both sides gave. They are a suggestion, and taken over rule by rule.

/** How many times as high the odds to convert are where a rule holds, all else alike, with its 95 % interval. */
export type Odds = { readonly ratio: number; readonly from: number; readonly to: number };

/** One rule of a definition, and what the history says of its points. */
export type SuggestedRule = {
  readonly id: string;
  readonly label: string;
  /** As the definition has them. */
  readonly points: number;
  /** The same where they fit already; null where the history can't tell. */
  readonly suggested: number | null;
  readonly odds: Odds | null;
  /** In words, also why nothing is suggested. */
  readonly says: string;
  /** What makes it doubtful, in sentences. */
  readonly cautions: readonly string[];
};

/** Leads whose outcome is known: those that the model learnt from, or those that it was judged on. */
export type LeadsKnown = { readonly leads: number; readonly converted: number };

/** Leads of the newer part for which the model expected about the same. */
export type CalibrationBin = { readonly expected: number; readonly observed: Share };

/** What points come to: how well they tell who converts. */
export type PointsFigures = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly auc: number | null;
};

/** What the points come to on the newer part, calling as many leads MQLs as the definition does now. */
export type Effect = { readonly mqls: number; readonly now: PointsFigures; readonly suggested: PointsFigures };

export type SuggestedWeights = {
  readonly rules: readonly SuggestedRule[];
  /** With all of them, the threshold that comes nearest to as many MQLs as now. */
  readonly threshold: number;
  readonly learntFrom: LeadsKnown;
  /** `from` is its first day. */
  readonly judgedOn: LeadsKnown & { readonly from: string };
  /** Null where what became of the newer part tells nothing. */
  readonly effect: Effect | null;
  readonly calibration: readonly CalibrationBin[];
  /** What makes all of it doubtful, in sentences. */
  readonly cautions: readonly string[];
};

/** Why there are none yet, in a sentence. */
export type NotSuggested = { readonly notYetKnown: string };

/** Of the page's address: what counts as converted. */
export const weightsSearch = z.object({ outcome: z.enum(successes).catch("won") });
