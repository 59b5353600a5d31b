import { Suspense } from "react";
import type { ClauseHistory } from "../../components/clause-history.ts";
import { successWords } from "../../outcomes/rules/success-words.ts";
import type { Asked } from "../rules/tried.ts";
import { PartCautions } from "./part-cautions.tsx";
import { PartHistory } from "./part-history.tsx";
import { BarSkeleton } from "./skeletons.tsx";

/** What the back-test says beside each clause of the draft. */
export function historyOfClauses({ success }: Asked, locale: string): ClauseHistory {
  return {
    heading: `${successWords[success].became.toLowerCase()}, with interval`,
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
