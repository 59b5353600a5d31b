"use client";

import { type RefObject, useEffect } from "react";
import { isMeantForSomethingElse } from "./single-keys.ts";

/**
 * Has j go to the next entry of a list and k to the one before, to the first link or button in it, or else to the entry itself;
 * x presses the checkbox of the entry one stands in. `entries` is the selector of what an entry is, the list itself is marked
 * `data-entries`. Where a page has several lists, the keys move in the one that has the focus, or else begin in the first.
 */
export function useEntries(list: RefObject<HTMLElement | null>, entries: string) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const act = ctrlKey || metaKey || altKey ? undefined : acts[key];
      if (!list.current || !act || defaultPrevented) return;
      if (isMeantForSomethingElse(event) || isInAnother(list.current)) return;
      event.preventDefault();
      act([...list.current.querySelectorAll(entries)]);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list, entries]);
}

const acts: Readonly<Record<string, (entries: readonly Element[]) => void>> = {
  j: (entries) => move(entries, 1),
  k: (entries) => move(entries, -1),
  x: (entries) => entries[currentOf(entries)]?.querySelector<HTMLElement>("input[type=checkbox]")?.click(),
};

function isInAnother(list: Element): boolean {
  const own = document.activeElement?.closest("[data-entries]");
  return own !== null && own !== undefined && own !== list;
}

function currentOf(entries: readonly Element[]): number {
  return entries.findIndex((entry) => entry.contains(document.activeElement));
}

function move(entries: readonly Element[], by: 1 | -1) {
  const entry = entries[Math.max(0, Math.min(entries.length - 1, currentOf(entries) + by))];
  const target = entry?.querySelector<HTMLElement>("a, button") ?? entry;
  if (!(target instanceof HTMLElement)) return;
  if (target === entry) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}
