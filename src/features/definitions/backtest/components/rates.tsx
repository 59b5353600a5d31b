"use client";

import { formatNumber, formatShare } from "#ui/format.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import { behindAddress } from "../rules/address.ts";
import { intervalInWords, weekDigits } from "../rules/figure-words.ts";
import { figuresAt, perWeekAt } from "../rules/histogram.ts";
import { leadingRates, leadingRatesBefore, type Tried } from "../rules/tried.ts";
import { Figure } from "./figure.tsx";
import { useTried } from "./tried-room.tsx";

/** How many MQLs a week there would have been, how many of them converted, and how many of those who did were among them. */
export function Rates({ tried: { backtest, histogram, capacity }, locale }: { tried: Tried; locale: string }) {
  const { asked, dragged: threshold } = useTried();
  const now = leadingRates(figuresAt(histogram, threshold), perWeekAt(histogram, threshold));
  const before = leadingRatesBefore(backtest, histogram.weeks);
  const number = (value: number) => formatNumber(value, locale);
  const weekly = (value: number | null) => (value === null ? null : formatNumber(value, locale, weekDigits(value)));
  const share = (value: number | null) => (value === null ? null : formatShare(value, locale));
  const was = (value: string | null) => (value === null ? null : `was ${value}`);
  const words = successWords[asked.success];
  return (
    <div className="grid grid-cols-3 gap-x-3 gap-y-4">
      <Figure
        label="MQLs a week"
        value={weekly(now.perWeek)}
        href={behindAddress(asked, { mql: "yes" }, threshold)}
        beside={[
          was(before && weekly(before.perWeek)),
          capacity.leadsPerWeek === null ? null : `fits ${number(capacity.leadsPerWeek)}`,
        ]}
      />
      <Figure
        label={words.became}
        value={share(now.precision.value)}
        href={behindAddress(asked, { mql: "yes", outcome: "known" }, threshold)}
        beside={[was(before && share(before.precision.value)), intervalInWords(now.precision, number)]}
      />
      <Figure
        label={words.caught}
        value={share(now.recall.value)}
        href={behindAddress(asked, { mql: "yes", outcome: "converted" }, threshold)}
        beside={[was(before && share(before.recall.value)), intervalInWords(now.recall, number)]}
      />
    </div>
  );
}
