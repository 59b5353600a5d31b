"use client";

import { useLive, useRefresh } from "./use-live.ts";

/** Has a page read anew when topics changed that only few pages show, "session" for one. */
export function RefreshOn({ topics }: { topics: readonly string[] }) {
  useLive(topics, useRefresh());
  return null;
}
