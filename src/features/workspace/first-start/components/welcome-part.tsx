import type { ReactNode } from "react";

/** Some questions that belong together, under their heading. */
export function WelcomePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-line border-t pt-6">
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  );
}
