"use client";

import { ThresholdPlot } from "#ui/charts/threshold-plot.tsx";
import { formatNumber, formatShare } from "#ui/format.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import { ratesInWords } from "../rules/figure-words.ts";
import { figuresAt, perWeekAt } from "../rules/histogram.ts";
import { pointsBins } from "../rules/threshold-scale.ts";
import { leadingRates, type Tried } from "../rules/tried.ts";
import { useTried } from "./tried-room.tsx";

/** Leads by their points and the threshold among them: dragged, it moves all figures of the page at once. */
export function ThresholdSlider({ tried: { histogram }, locale }: { tried: Tried; locale: string }) {
  const { asked, threshold, dragged, drag } = useTried();
  const { bins, scale } = pointsBins(histogram, [threshold]);
  const { many } = successWords[asked.success];
  const rates = leadingRates(figuresAt(histogram, dragged), perWeekAt(histogram, dragged));
  const written = {
    number: (value: number, digits?: number) => formatNumber(value, locale, digits),
    share: (value: number) => formatShare(value, locale),
  };
  const points = `${written.number(dragged)} ${dragged === 1 ? "point" : "points"}`;
  return (
    <ThresholdPlot
      label="Points that make an MQL"
      names={{ all: "leads that can be MQLs", part: many }}
      bins={bins}
      scale={scale}
      value={dragged}
      start={threshold}
      caption={dragged === threshold ? `${points}: drag` : points}
      says={`${points}: ${ratesInWords(rates, many, written)}`}
      onChange={(value) => drag(Math.max(0, value))}
      locale={locale}
    />
  );
}
