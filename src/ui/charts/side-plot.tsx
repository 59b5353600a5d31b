"use client";

import { useId } from "react";
import { Bar, BarChart, CartesianGrid, Legend, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartProps, formatValue } from "./chart-frame.tsx";
import { axisLook, gridLook, margins, PlotSpace, Values } from "./plot.tsx";

/** The figures of both sides under one label; null where a side has none yet. */
export type Pair = { readonly label: string; readonly sales: number | null; readonly marketing: number | null };

type SidePlotProps = Pick<ChartProps, "title" | "locale" | "isShare"> & {
  pairs: readonly Pair[];
};

/** The drawing of the two sides, with Recharts. */
export default function SidePlot({ title, pairs, locale, isShare = false }: SidePlotProps) {
  const hatch = useId();
  return (
    <PlotSpace>
      <BarChart data={[...pairs]} margin={margins} title={title} barGap={2} maxBarSize={36}>
        <defs>
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={6} height={6} fill="var(--color-marketing)" />
            <rect width={2} height={6} fill="var(--color-surface)" opacity={0.55} />
          </pattern>
        </defs>
        <CartesianGrid {...gridLook} />
        <XAxis dataKey="label" {...axisLook} />
        <YAxis
          {...axisLook}
          width={44}
          axisLine={false}
          tickFormatter={(value) => formatValue(value, locale, isShare)}
        />
        <Tooltip
          cursor={{ fill: "var(--color-sunk)" }}
          content={(shown) => <Values {...shown} locale={locale} isShare={isShare} />}
        />
        <Legend
          formatter={(name) => <span className="text-ink text-xs">{name}</span>}
          iconType="square"
          itemSorter={null}
        />
        <Bar
          dataKey="marketing"
          name="Marketing"
          fill={`url(#${hatch})`}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
        <Bar dataKey="sales" name="Sales" fill="var(--color-sales)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </PlotSpace>
  );
}
