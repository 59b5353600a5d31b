"use client";

import { useState } from "react";
import { randomId } from "#platform/random-id.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

/** Says something about a clause. What couldn't be sent stays in the field. */
export function CommentForm({ clauseId }: { clauseId: string }) {
  const { agreementId, actions } = useDraftRoom();
  // The same until it has arrived: sent again after an answer that got lost, it is one comment.
  const [commentId, setCommentId] = useState(randomId);
  const next = () => setCommentId(randomId());
  const { submit, refusal, isPending } = useDraftForm(actions.comment, { agreementId, clauseId, commentId }, next);
  return (
    <form action={submit} className="grid gap-2">
      <TextArea
        label="Say something"
        name="text"
        rows={2}
        maxLength={2_000}
        defaultValue={refusal?.typed.text ?? ""}
        problem={refusal?.fields.text}
      />
      {refusal && <Refusal refusal={refusal} />}
      <Button type="submit" disabled={isPending} className="w-fit">
        {isPending ? "Sending…" : "Comment"}
      </Button>
    </form>
  );
}
