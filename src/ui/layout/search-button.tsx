"use client";

import { Search } from "lucide-react";
import { Key } from "../keyboard/key.tsx";
import { useShow } from "../keyboard/shortcuts.tsx";

/** Opens the palette: a field to look at on a desk, a glass on a phone. */
export function SearchButton() {
  const show = useShow();
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K /"
      onClick={() => show("palette")}
      className="flex size-9 cursor-pointer items-center justify-center gap-2 rounded-control text-soft hover:text-ink md:h-9 md:w-44 lg:w-60 md:justify-between md:border md:border-line md:bg-surface md:px-3 md:hover:border-line-strong"
    >
      <Search aria-hidden size={18} className="md:hidden" />
      <span className="max-md:sr-only">Search or do…</span>
      <span aria-hidden className="max-md:hidden">
        <Key>Ctrl K</Key>
      </span>
    </button>
  );
}
