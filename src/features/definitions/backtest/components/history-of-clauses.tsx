import { Suspense } from "react";
import type { ClauseHistory } from "../../components/clause-history.ts";
import { PartCautions } from "./part-cautions.tsx";
import { PartHistory } from "./part-history.tsx";
import { BarSkeleton } from "./skeletons.tsx";

/** What the back-test says beside each clause of the draft. */
export function historyOfClauses(locale: string): ClauseHistory {
  return {
    beside: ({ id }) => (
      <Suspense fallback={<BarSkeleton />}>
        <PartHistory clauseId={id} locale={locale} />
      </Suspense>
    ),
    below: ({ id }) => (
      <Suspense>
        <PartCautions clauseId={id} />
      </Suspense>
    ),
  };
}
