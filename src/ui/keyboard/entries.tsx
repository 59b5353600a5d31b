"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { isMeantForSomethingElse } from "./single-keys.ts";

/**
 * A list in which j goes to the next entry and k to the one before: to the first link or button in it, or to the entry itself.
 * Where a page has several, the keys move in the one that has the focus, or else begin in the first.
 */
export function Entries(props: ComponentProps<"ol">) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const isMove = (key === "j" || key === "k") && !ctrlKey && !metaKey && !altKey && !defaultPrevented;
      if (!list.current || !isMove || isMeantForSomethingElse(event) || isInAnother(list.current)) return;
      event.preventDefault();
      move(list.current, key === "j" ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return <ol ref={list} data-entries {...props} />;
}

function isInAnother(list: Element): boolean {
  const own = document.activeElement?.closest("[data-entries]");
  return own !== null && own !== undefined && own !== list;
}

function move(list: Element, by: 1 | -1) {
  const entries = [...list.children];
  const current = entries.findIndex((entry) => entry.contains(document.activeElement));
  const entry = entries[Math.max(0, Math.min(entries.length - 1, current + by))];
  const target = entry?.querySelector<HTMLElement>("a, button") ?? entry;
  if (!(target instanceof HTMLElement)) return;
  if (target === entry) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}
