import type { ReactNode } from "react";
import { Terms } from "../glossary/term.tsx";

/** A surface on the ground, with the heading that names it. */
export function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 sm:p-6 print:border-0 print:p-0">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-base">
          <Terms>{title}</Terms>
        </h2>
        {aside && <div className="text-soft">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
