"use client";

import { useDraftRoom } from "#features/agreements/drafts/components/draft-room.tsx";
import { useRewording } from "#features/agreements/drafts/components/use-rewording.ts";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import type { ClauseContent } from "#features/agreements/schema.ts";
import { Button } from "#ui/controls/button.tsx";

type TakePointsProps = {
  clause: Pick<DraftClause, "id" | "revision" | "content">;
  /** What the clause says with them. */
  content: ClauseContent;
  label: string;
  points: string;
};

/** Takes the suggested points of one rule over into the draft; for a member, into a suggestion to the heads. */
export function TakePoints({ clause, content, label, points }: TakePointsProps) {
  const { mayEdit, maySuggest } = useDraftRoom().participant;
  const { write, suggest, isPending } = useRewording(clause);
  if (!mayEdit && !maySuggest) return null;
  const take = () => {
    if (mayEdit) write(content, `“${label}” gives ${points} in the draft now.`);
    else suggest(content, `Your suggestion of ${points} for “${label}” waits for the heads.`);
  };
  return (
    <Button disabled={isPending} onClick={take}>
      {mayEdit ? "Make it" : "Suggest"} {points}
      <span className="sr-only"> for {label}</span>
    </Button>
  );
}
