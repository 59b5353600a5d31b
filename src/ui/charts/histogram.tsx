"use client";

import { lazy, Suspense } from "react";
import { Skeleton } from "../skeleton.tsx";
import { ChartFrame, type ChartProps } from "./chart-frame.tsx";
import type { Bin, Limit, Names } from "./histogram-plot.tsx";

type HistogramProps = ChartProps & {
  bins: readonly Bin[];
  names: Names;
  limit?: Limit;
};

const HistogramPlot = lazy(() => import("./histogram-plot.tsx"));

/** How cases are spread, with the part that is meant in front of all of them, and a limit between the bins. */
export function Histogram({ bins, names, limit, ...frame }: HistogramProps) {
  const rows = bins.map(({ label, all, part }) => [label, all, part] as const);
  return (
    <ChartFrame {...frame} headers={[names.bins, names.all, names.part]} rows={rows}>
      <Suspense fallback={<Skeleton className="h-55" />}>
        <HistogramPlot bins={bins} names={names} limit={limit} {...frame} />
      </Suspense>
    </ChartFrame>
  );
}
