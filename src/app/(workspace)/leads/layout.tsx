import type { ReactNode } from "react";
import { ReachCorner } from "#features/leads/follow-ups/components/reach-corner.tsx";
import { requireSession } from "#platform/session/current.ts";

/** Whoever calls or writes from one page of the leads may come back to another. */
export default async function LeadsLayout({ children }: { children: ReactNode }) {
  const { actor, locale } = await requireSession();
  return (
    <>
      {children}
      <ReachCorner person={actor} locale={locale} />
    </>
  );
}
