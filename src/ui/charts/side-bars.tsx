"use client";

import { lazy, Suspense } from "react";
import { Skeleton } from "../skeleton.tsx";
import { ChartFrame, type ChartProps } from "./chart-frame.tsx";
import type { Pair } from "./side-plot.tsx";

type SideBarsProps = ChartProps & { pairs: readonly Pair[] };

const SidePlot = lazy(() => import("./side-plot.tsx"));

/** The two sides next to each other on one axis, the same size, told apart by colour and by pattern. */
export function SideBars({ pairs, ...frame }: SideBarsProps) {
  const rows = pairs.map(({ label, sales, marketing }) => [label, marketing, sales] as const);
  return (
    <ChartFrame {...frame} headers={["When", "Marketing", "Sales"]} rows={rows}>
      <Suspense fallback={<Skeleton className="h-55" />}>
        <SidePlot pairs={pairs} {...frame} />
      </Suspense>
    </ChartFrame>
  );
}
