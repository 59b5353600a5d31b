"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = {
  title: string;
  /** Called when it was closed, whichever way. */
  close: () => void;
  children: ReactNode;
};

/** A dialog over the page, open as long as it is there. Escape, the cross and a press beside it close it. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      // React knows this attribute only as text; browsers without it keep Escape and the cross.
      {...{ closedby: "any" }}
      aria-labelledby={titleId}
      onClose={close}
      className="m-auto w-full max-w-lg rounded-card border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-veil max-sm:mb-4 max-sm:w-[calc(100%-2rem)]"
    >
      <header className="mb-4 flex items-center justify-between gap-4">
        <h2 id={titleId} className="wrap-anywhere min-w-0 text-lg">
          {title}
        </h2>
        <button
          type="button"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
          className="-m-1 grid size-8 shrink-0 cursor-pointer place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden size={16} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
