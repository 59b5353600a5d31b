"use client";

import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartProps, formatValue } from "./chart-frame.tsx";
import { axisLook, gridLook, margins, PlotSpace, Values } from "./plot.tsx";

/** A moment of a line: what was, or what is forecast with the range it lies in. */
export type LinePoint = {
  readonly label: string;
  readonly actual: number | null;
  readonly forecast?: number;
  readonly low?: number;
  readonly high?: number;
};

/** A level to be seen against: "commit 90". */
export type Level = { readonly label: string; readonly value: number };

type LinePlotProps = Pick<ChartProps, "title" | "locale" | "isShare"> & {
  points: readonly LinePoint[];
  levels: readonly Level[];
};

/** The drawing of a line chart, with Recharts. */
export default function LinePlot({ title, points, levels, locale, isShare = false }: LinePlotProps) {
  const data = points.map(({ low, high, ...point }) => ({
    ...point,
    range: low === undefined ? undefined : [low, high],
  }));
  return (
    <PlotSpace>
      <ComposedChart data={data} margin={margins} title={title}>
        <CartesianGrid {...gridLook} />
        <XAxis dataKey="label" {...axisLook} minTickGap={40} />
        <YAxis
          {...axisLook}
          width={44}
          axisLine={false}
          tickFormatter={(value) => formatValue(value, locale, isShare)}
        />
        <Tooltip content={(shown) => <Values {...shown} locale={locale} isShare={isShare} />} />
        <Area
          dataKey="range"
          name="Range"
          fill="var(--color-chart-band)"
          stroke="var(--color-shared)"
          strokeWidth={0.75}
          activeDot={false}
          isAnimationActive={false}
        />
        {levels.map(({ label, value }) => (
          <ReferenceLine
            key={label}
            y={value}
            stroke="var(--color-line-strong)"
            strokeDasharray="2 3"
            label={{ value: label, position: "insideTopLeft", fill: "var(--color-soft)", fontSize: 11 }}
          />
        ))}
        <Line
          dataKey="actual"
          name="Actual"
          stroke="var(--color-shared)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="forecast"
          name="Forecast"
          stroke="var(--color-shared)"
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </PlotSpace>
  );
}
