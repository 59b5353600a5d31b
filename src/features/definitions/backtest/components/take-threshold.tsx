"use client";

import { useDraftRoom } from "#features/agreements/drafts/components/draft-room.tsx";
import { useRewording } from "#features/agreements/drafts/components/use-rewording.ts";
import { Button } from "#ui/controls/button.tsx";
import { formatNumber } from "#ui/format.ts";
import type { ThresholdClause } from "../rules/threshold-clause.ts";
import { useTried } from "./tried-room.tsx";

/** What can be done with a threshold that was tried: write it into the draft, suggest it as a member, or let go of it. */
export function TakeThreshold({ locale }: { locale: string }) {
  const { clause, threshold, dragged, drag } = useTried();
  if (dragged === threshold) {
    return (
      <p className="flex min-h-9 items-center text-pretty text-soft text-xs print:hidden">
        Drag the line to try another threshold: all figures follow, and nothing is written.
      </p>
    );
  }
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
      {clause && <Take clause={clause} locale={locale} />}
      <Button look="bare" onClick={() => drag(threshold)}>
        Back to {formatNumber(threshold, locale)}
      </Button>
    </div>
  );
}

function Take({ clause, locale }: { clause: ThresholdClause; locale: string }) {
  const { dragged } = useTried();
  const { mayEdit, maySuggest } = useDraftRoom().participant;
  const { write, suggest, isPending } = useRewording(clause);
  if (!mayEdit && !maySuggest) return null;
  const points = `${formatNumber(dragged, locale)} points`;
  const take = () => {
    const content = { ...clause.says, threshold: dragged };
    if (mayEdit) write(content, `The draft asks for ${points} now.`);
    else suggest(content, `Your suggestion of ${points} waits for the heads.`);
  };
  return (
    <Button look="ink" disabled={isPending} onClick={take}>
      {mayEdit ? "Make it" : "Suggest"} {points}
    </Button>
  );
}
