import type { ReactNode } from "react";

/** A key as it looks on the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded-[5px] border border-line bg-sunk px-1.5 font-sans text-[0.6875rem] text-soft leading-5">
      {children}
    </kbd>
  );
}
