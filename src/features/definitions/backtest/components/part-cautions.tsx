"use client";

import { Chip } from "#ui/chip.tsx";
import { useTried } from "./tried-room.tsx";

/** What makes the history of one clause doubtful: a field that was filled in after the fact, a rule that holds for nobody. */
export function PartCautions({ clauseId }: { clauseId: string }) {
  const { found } = useTried();
  if ("problem" in found) return null;
  const cautions = found.backtest.byRule[found.partOfClause[clauseId] ?? -1]?.cautions ?? [];
  return cautions.map((caution) => (
    <div key={caution}>
      <Chip tone="at-risk">
        <span aria-hidden>!</span>
        {caution}
      </Chip>
    </div>
  ));
}
