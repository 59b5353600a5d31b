import { shareOf } from "../../outcomes/rules/share.ts";
import type { Share } from "../../outcomes/schema.ts";
import type { MonthFigures, MonthPattern } from "../schema.ts";
import { tallyOf } from "./tally.ts";

/** The figures month by month, the earliest first; months without leads are left out. */
export function monthsOf(patterns: readonly MonthPattern[]): MonthFigures[] {
  return [...Map.groupBy(patterns, ({ month }) => month)]
    .map(([month, alike]) => {
      const all = tallyOf(alike);
      const mqls = tallyOf(alike.filter(({ isMql }) => isMql));
      return {
        month,
        leads: all.leads,
        mqls: mqls.leads,
        precision: shareOf(mqls.converted, mqls.known),
        baseRate: shareOf(all.converted, all.known),
        agreed: agreedOf(alike),
      };
    })
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

function agreedOf(patterns: readonly MonthPattern[]): Share {
  const judged = patterns.filter(({ verdict }) => verdict === "accepted" || verdict === "outside_definition");
  const agreed = judged.filter(({ isMql, verdict }) => isMql === (verdict === "accepted"));
  return shareOf(tallyOf(agreed).leads, tallyOf(judged).leads);
}
