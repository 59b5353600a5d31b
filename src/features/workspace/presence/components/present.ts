"use client";

import { useSyncExternalStore } from "react";
import { tab } from "#ui/live/connection.ts";
import type { PresentMember } from "../schema.ts";

const address = "/api/live/presence";
const nobody: readonly PresentMember[] = [];

const watchers = new Set<() => void>();
let present = nobody;
let part: string | null = null;
let word: number | undefined;

/** Who has a page open, as was heard last: by `Here`, which listens once for the whole page. */
export function usePresent(): readonly PresentMember[] {
  return useSyncExternalStore(
    watch,
    () => present,
    () => nobody,
  );
}

/** Looks who is there now; what was heard before stays if that can't be learnt. */
export async function lookAround() {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const { items }: { items: readonly PresentMember[] } = await answer.json();
  present = items;
  for (const tell of watchers) tell();
}

/** Says where this page is, or with null that it is closed. It may fail: the next word comes soon. */
export async function sayPlace(path: string | null) {
  const place = path === null ? null : `${path}${part ? `#${part}` : window.location.hash}`.slice(0, 200);
  const body = JSON.stringify({ tab, place });
  const headers = { "Content-Type": "application/json" };
  // It has to arrive even where the page is gone by then.
  await fetch(address, { method: "POST", headers, body, keepalive: true }).catch(() => null);
}

/** Tells the others at once on which part of the page somebody works, by the id of its element; null for none in particular. */
export function standAt(id: string | null) {
  if (part === id) return;
  part = id;
  // Who goes from one part to the next leaves the first: only where they come to is said.
  clearTimeout(word);
  word = window.setTimeout(() => sayPlace(window.location.pathname));
}

function watch(tell: () => void) {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
