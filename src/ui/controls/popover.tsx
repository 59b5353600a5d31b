"use client";

import { type ReactNode, useRef } from "react";

type PopoverProps = {
  id: string;
  /** What the button opens. */
  label: string;
  button: ReactNode;
  children: ReactNode;
};

/**
 * A round button in the top bar and what it opens below. The browser's own popover, so it opens before any script is there,
 * and closes by Escape and a press beside it; here it also closes when one follows a link in it.
 */
export function Popover({ id, label, button, children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-full"
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onClickCapture={({ target }) => {
          if (target instanceof Element && target.closest("a")) panel.current?.hidePopover();
        }}
        className="wrap-anywhere fixed inset-auto top-12 right-3 m-0 w-72 rounded-card border border-line bg-surface p-1.5 text-ink shadow-float sm:right-7 md:top-14"
      >
        {children}
      </div>
    </>
  );
}
