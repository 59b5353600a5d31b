"use client";

import { lazy, Suspense } from "react";
import { Skeleton } from "../skeleton.tsx";
import { ChartFrame, type ChartProps } from "./chart-frame.tsx";
import type { Level, LinePoint } from "./line-plot.tsx";

type LineChartProps = ChartProps & { points: readonly LinePoint[]; levels?: readonly Level[] };

const LinePlot = lazy(() => import("./line-plot.tsx"));

/** A line through what was, dashed where it goes on as a forecast, in the band that the forecast lies in. */
export function LineChart({ points, levels = [], ...frame }: LineChartProps) {
  const rows = points.map(
    ({ label, actual, forecast = null, low = null, high = null }) => [label, actual, forecast, low, high] as const,
  );
  return (
    <ChartFrame {...frame} headers={["When", "Actual", "Forecast", "At least", "At most"]} rows={rows}>
      <Suspense fallback={<Skeleton className="h-55" />}>
        <LinePlot points={points} levels={levels} {...frame} />
      </Suspense>
    </ChartFrame>
  );
}
