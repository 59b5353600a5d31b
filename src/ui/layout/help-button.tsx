"use client";

import { Key } from "../keyboard/key.tsx";
import { useShow } from "../keyboard/shortcuts.tsx";

/** Opens the list of shortcuts. */
export function HelpButton() {
  const show = useShow();
  return (
    <button
      type="button"
      aria-keyshortcuts="?"
      onClick={() => show("help")}
      className="flex min-h-8 w-full cursor-pointer items-center justify-between rounded-control px-2.5 py-1 text-left font-medium hover:bg-sunk"
    >
      Keyboard shortcuts
      <span aria-hidden>
        <Key>?</Key>
      </span>
    </button>
  );
}
