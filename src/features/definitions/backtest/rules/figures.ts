import { shareOf } from "../../outcomes/rules/share.ts";
import type { Figures, Pattern } from "../schema.ts";
import { aucOf } from "./auc.ts";

/** What the figures of leads are made of, whatever the definition says beside its threshold. */
export type Judged = Pick<Pattern, "fittingPoints" | "outcome" | "leads">;

/** The figures of leads that have patterns, as the definition with this threshold judges them. */
export function figuresOf(patterns: readonly (Judged & Pick<Pattern, "points">)[], threshold: number): Figures {
  return ratesOf(patterns, threshold, aucOf(patterns));
}

/** Whether the definition with this threshold would have called them MQLs. */
export function isMqlAt({ fittingPoints }: Pick<Pattern, "fittingPoints">, threshold: number): boolean {
  return fittingPoints !== null && fittingPoints >= threshold;
}

/** The same where the AUC, on which the threshold has no bearing, is known. */
export function ratesOf(patterns: readonly Judged[], threshold: number, auc: number | null): Figures {
  const all = { converted: 0, not_converted: 0, immature: 0, unworked: 0 };
  const mqls = { ...all };
  for (const pattern of patterns) {
    all[pattern.outcome] += pattern.leads;
    if (isMqlAt(pattern, threshold)) mqls[pattern.outcome] += pattern.leads;
  }
  const leads = all.converted + all.not_converted;
  const positives = mqls.converted + mqls.not_converted;
  const precision = shareOf(mqls.converted, positives);
  const recall = shareOf(mqls.converted, all.converted);
  const baseRate = shareOf(all.converted, leads);
  return {
    leads,
    converted: all.converted,
    positives,
    convertedPositives: mqls.converted,
    precision: precision.value,
    recall: recall.value,
    lift: precision.value === null || !baseRate.value ? null : precision.value / baseRate.value,
    auc,
    intervals: { precision: precision.interval, recall: recall.interval, baseRate: baseRate.interval },
    unknown: { immature: all.immature, unworked: all.unworked, positives: mqls.immature + mqls.unworked },
  };
}
