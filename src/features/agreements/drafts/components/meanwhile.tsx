"use client";

import { Button } from "#ui/controls/button.tsx";
import type { DraftClause } from "../schema/draft.ts";
import { Redline } from "./redline.tsx";
import type { ClauseInHand } from "./use-clause.ts";

type MeanwhileProps = {
  clause: Pick<DraftClause, "sentence" | "changedBy">;
  hand: ClauseInHand;
  /** What the writer has before them, as a sentence. */
  own: string;
};

/** What somebody else has made of a clause while its writer was in it: beside what they write, never under their hands. */
export function Meanwhile({ clause, hand: { meanwhile, standing, takeNewest }, own }: MeanwhileProps) {
  if (!meanwhile) return null;
  return (
    <div role="status" className="wrap-anywhere grid gap-2 border-at-risk border-l-2 bg-at-risk-ground px-3 py-2.5">
      <p className="text-soft text-xs">
        <strong className="text-ink">{clause.changedBy.name}</strong>{" "}
        {standing === "saved"
          ? "has worded this anew."
          : "wrote this at the same time. Both texts are kept: yours waits beside it until one of you decides."}
      </p>
      <p className="font-serif text-base">
        <Redline before={own} after={clause.sentence} />
      </p>
      <Button className="w-fit" onClick={takeNewest}>
        Go on from theirs
      </Button>
    </div>
  );
}
