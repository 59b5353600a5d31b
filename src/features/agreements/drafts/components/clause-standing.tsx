"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import type { ClauseInHand, Standing } from "./use-clause.ts";

const sentences: Record<Exclude<Standing, "refused">, string> = {
  saved: "Saved",
  saving: "Saving…",
  kept: "Kept here until you are online",
  unkept: "Not saved yet: keep this page open until you are online",
  beside: "Kept beside the text, as somebody wrote at the same time",
};

/** How what somebody writes in a clause stands; nothing before they have written. */
export function ClauseStanding({ hand }: { hand: ClauseInHand }) {
  const { standing, refusal, hasWritten, takeNewest } = hand;
  if (standing === "refused" && refusal) {
    return (
      <div className="grid gap-2">
        <Refusal refusal={refusal} />
        <Button look="bare" className="w-fit" onClick={takeNewest}>
          Put back what it said
        </Button>
      </div>
    );
  }
  return (
    <p role="status" className="min-h-5 text-soft text-xs">
      {hasWritten && standing !== "refused" && sentences[standing]}
    </p>
  );
}
