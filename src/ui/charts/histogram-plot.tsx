"use client";

import { Bar, BarChart, Legend, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartProps, formatValue } from "./chart-frame.tsx";
import { axisLook, margins, PlotSpace, Values } from "./plot.tsx";

/** The cases between two values; `part` is what of them is meant: the customers among the leads. */
export type Bin = { readonly label: string; readonly all: number; readonly part: number };

/** What the bins are of ("Points"), what they count ("All leads"), and what the part is ("Customers"). */
export type Names = { readonly bins: string; readonly all: string; readonly part: string };

/** The label of the first bin beyond a limit, and what the limit is: "40 points". */
export type Limit = { readonly at: string; readonly label: string };

type HistogramPlotProps = Pick<ChartProps, "title" | "locale"> & {
  bins: readonly Bin[];
  names: Names;
  limit: Limit | undefined;
};

/** The drawing of a histogram, with Recharts. Two axes lay the part in front of the whole instead of beside it. */
export default function HistogramPlot({ title, bins, names, limit, locale }: HistogramPlotProps) {
  const most = Math.max(...bins.map(({ all }) => all));
  return (
    <PlotSpace>
      <BarChart data={[...bins]} margin={margins} title={title} barCategoryGap={2}>
        <XAxis dataKey="label" xAxisId="part" hide />
        <XAxis dataKey="label" xAxisId="all" {...axisLook} />
        <YAxis
          {...axisLook}
          width={44}
          axisLine={false}
          domain={[0, most]}
          tickFormatter={(value) => formatValue(value, locale)}
        />
        <Tooltip cursor={{ fill: "var(--color-sunk)" }} content={(shown) => <Values {...shown} locale={locale} />} />
        <Legend
          formatter={(name) => <span className="text-ink text-xs">{name}</span>}
          iconType="square"
          itemSorter={null}
        />
        <Bar
          xAxisId="all"
          dataKey="all"
          name={names.all}
          fill="var(--color-chart-plain)"
          stroke="var(--color-line-strong)"
          isAnimationActive={false}
        />
        <Bar xAxisId="part" dataKey="part" name={names.part} fill="var(--color-shared)" isAnimationActive={false} />
        {limit && (
          <ReferenceLine
            xAxisId="all"
            x={limit.at}
            position="start"
            stroke="var(--color-ink)"
            strokeWidth={2}
            label={{ value: limit.label, position: "insideTopLeft", fill: "var(--color-ink)", fontSize: 11 }}
          />
        )}
      </BarChart>
    </PlotSpace>
  );
}
