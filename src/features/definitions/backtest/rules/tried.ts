import type { Capacity } from "../../../leads/capacity/schema.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import type { Share, Success } from "../../outcomes/schema.ts";
import type { Backtest, Figures } from "../schema.ts";
import type { SourceAgreement } from "./by-source.ts";
import type { Histogram } from "./histogram.ts";

/** What a draft, tried on the workspace's own history, comes to; as much of it as its page shows. */
export type Tried = {
  readonly backtest: Backtest;
  readonly histogram: Histogram;
  /** How far Sales agrees, of those sources of which it judged the most leads. */
  readonly bySource: readonly SourceAgreement[];
  /** The place in `backtest.byRule` of what a clause says, by the clause's id. */
  readonly partOfClause: Readonly<Record<string, number>>;
  /** The number of the version in force; null where none is. */
  readonly comparedWith: number | null;
  readonly capacity: Capacity;
  /** How many open inquiries fulfil it as they are known now. */
  readonly openInquiries: number;
};

/** Why there are no figures, in a sentence. */
export type NotTried = { readonly problem: string };

/** How many days back the history goes on which a draft is tried; null for all of it. */
export const spans = { "12": 365, "24": 730, all: null } as const;
export type Span = keyof typeof spans;

/** What is asked of the history: since when, what counts as a success, and of which version; without one, of the draft. */
export type Asked = {
  readonly span: Span;
  readonly success: Success;
  readonly version?: { readonly agreementId: string; readonly number: number };
};

/** The three figures that a definition is judged by. */
export type Rates = { readonly perWeek: number | null; readonly precision: Share; readonly recall: Share };

/** MQLs a week, and figures as the shares that they are. */
export function leadingRates(figures: Figures, perWeek: number | null): Rates {
  const { positives, convertedPositives, converted } = figures;
  return {
    perWeek,
    precision: shareOf(convertedPositives, positives),
    recall: shareOf(convertedPositives, converted),
  };
}

/** The same of the definition that it was compared with, on the same leads; null without one. */
export function leadingRatesBefore(
  { sides, converted }: Pick<Backtest, "sides" | "converted">,
  weeks: number | null,
): Rates | null {
  if (!sides) return null;
  const { both, onlyOther } = sides;
  const caught = both.converted + onlyOther.converted;
  return {
    perWeek: weeks ? (both.leads + onlyOther.leads) / weeks : null,
    precision: shareOf(caught, both.known + onlyOther.known),
    recall: shareOf(caught, converted),
  };
}
