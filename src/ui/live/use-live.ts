"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import { type ConnectionState, currentState, subscribe, watchState } from "./connection.ts";
import type { Interest } from "./topics.ts";

/** Calls `onChange` whenever one of the topics changed on the server; for null, whenever anything did that pages show. */
export function useLive(topics: Interest, onChange: () => void) {
  const react = useEffectEvent(onChange);
  const key = topics?.join(" ");
  useEffect(() => subscribe(key?.split(" ") ?? null, () => react()), [key]);
}

const pauseMs = 1_000;

/**
 * Reads the page anew from the server: at once, and whatever is asked for within the next second together at its end. What is
 * typed stays, and so does everything else that the browser knows.
 */
export function useRefresh(): () => void {
  const { refresh } = useRouter();
  const pending = useRef<number | undefined>(undefined);
  const refreshedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => () => clearTimeout(pending.current), []);
  return () => {
    if (pending.current !== undefined) return;
    const pause = Math.max(0, refreshedAt.current + pauseMs - performance.now());
    pending.current = window.setTimeout(() => {
      pending.current = undefined;
      refreshedAt.current = performance.now();
      // Without a connection the framework would leave the page for the browser's own, which says that there is none.
      if (navigator.onLine) refresh();
      else window.addEventListener("online", refresh, { once: true });
    }, pause);
  };
}

/** How news reaches this page just now. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(watchState, currentState, () => "live");
}
