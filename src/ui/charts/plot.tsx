"use client";

import type { ReactElement } from "react";
import { ResponsiveContainer, type TooltipContentProps } from "recharts";
import { formatValue, plotHeight } from "./chart-frame.tsx";

/** What all axes share. */
export const axisLook = {
  stroke: "var(--color-line)",
  tick: { fill: "var(--color-soft)", fontSize: 11 },
  tickLine: false,
} as const;

export const gridLook = { stroke: "var(--color-line)", vertical: false } as const;
export const margins = { top: 12, right: 12, bottom: 0, left: 0 } as const;

/** The place that a plot fills, as wide as what surrounds it. Before its width is known it is drawn as wide as on a desk. */
export function PlotSpace({ children }: { children: ReactElement }) {
  return (
    <ResponsiveContainer width="100%" height={plotHeight} initialDimension={{ width: 640, height: plotHeight }}>
      {children}
    </ResponsiveContainer>
  );
}

type ValuesProps = Pick<TooltipContentProps, "active" | "payload" | "label"> & { locale: string; isShare?: boolean };

/** The figures at the point that one looks at or has stepped to with the arrow keys. */
export function Values({ active, payload, label, locale, isShare }: ValuesProps) {
  if (!active) return null;
  return (
    <div className="rounded-control border border-line bg-surface px-3 py-2 text-xs shadow-float">
      <p className="font-semibold">{label}</p>
      {payload.map(({ name, value }) => (
        <p key={String(name)} className="tabular-nums">
          {name}:{" "}
          {Array.isArray(value)
            ? value.map((end) => formatValue(Number(end), locale, isShare)).join(" – ")
            : formatValue(Number(value), locale, isShare)}
        </p>
      ))}
    </div>
  );
}
