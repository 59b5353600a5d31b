import type { Bar } from "./bar.ts";
import { backtest } from "./bars/backtest.ts";
import { bytes } from "./bars/bytes.ts";
import { importBeside } from "./bars/import-beside.ts";
import { importMemory } from "./bars/import-memory.ts";
import { importSpeed } from "./bars/import-speed.ts";
import { launch } from "./bars/launch.ts";
import { list } from "./bars/list.ts";
import { live } from "./bars/live.ts";
import { ttfb } from "./bars/ttfb.ts";

/** Every bar, in the order in which they are measured: the launch before any other server of ours runs beside it. */
export const bars: readonly Bar[] = [
  launch,
  importSpeed,
  importMemory,
  bytes,
  ttfb,
  live,
  list,
  backtest,
  importBeside,
];
