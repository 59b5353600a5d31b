"use client";

import { useEffect, useEffectEvent } from "react";
import { connect } from "./connection.ts";
import { useLive, useRefresh } from "./use-live.ts";

/**
 * Keeps pages up to date, once for all of them, in their layout: what they show is read anew when it changed. `cursor` is the
 * position before which everything is on the page already.
 */
export function LiveUpdates({ cursor }: { cursor: string }) {
  const begin = useEffectEvent(() => connect(cursor));
  useEffect(() => begin(), []);
  useLive(null, useRefresh());
  return null;
}
