"use client";

import { useEffect, useRef } from "react";
import { NextTime } from "./next-time.tsx";
import { useReach } from "./reach.ts";
import { ReachOutcome } from "./reach-outcome.tsx";

/** What came of a call or a mail, asked of whoever comes back from it: one tap logs it, another says when they speak again. */
export function ReachBar({ memberId, locale }: { memberId: string; locale: string }) {
  const reach = useReach(memberId);
  const bar = useRef<HTMLElement>(null);
  const step = reach ? `${reach.id} ${reach.said?.eventId ?? ""}` : null;
  const before = useRef(step);
  // Whoever goes on by the keyboard is beside each question, not behind it; a reload leaves the focus where it is.
  useEffect(() => {
    const hasTapped = document.activeElement?.matches("a[href^='tel:'], a[href^='mailto:']");
    const hasAnswered = before.current && document.activeElement === document.body;
    if (step && step !== before.current && (hasTapped || hasAnswered)) bar.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <div
      aria-live="polite"
      className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-[7] mx-auto w-full max-w-2xl px-4 md:bottom-4 print:hidden"
    >
      {reach && (
        <section
          ref={bar}
          tabIndex={-1}
          aria-label={reach.channel === "call" ? "Your call" : "Your mail"}
          className="wrap-anywhere grid gap-3 rounded-card border border-line-strong bg-surface p-4 shadow-float"
        >
          {reach.said ? (
            <NextTime reach={reach} said={reach.said} locale={locale} />
          ) : (
            <ReachOutcome key={reach.id} reach={reach} />
          )}
        </section>
      )}
    </div>
  );
}
