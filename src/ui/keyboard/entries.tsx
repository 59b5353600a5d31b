"use client";

import { type ComponentProps, useRef } from "react";
import { useEntries } from "./use-entries.ts";

/** A list in which j goes to the next entry and k to the one before: to the first link or button in it, or to the entry itself. */
export function Entries(props: ComponentProps<"ol">) {
  const list = useRef<HTMLOListElement>(null);
  useEntries(list, ":scope > li");
  return <ol ref={list} data-entries {...props} />;
}
