"use client";

import { useRef } from "react";
import { randomId } from "#platform/random-id.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { type DraftAction, useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

/** Says something about a clause. What couldn't be sent stays in the field; sent again after a lost answer it is said once. */
export function CommentForm({ clauseId }: { clauseId: string }) {
  const { agreementId, actions } = useDraftRoom();
  const sent = useRef(nothingSent);
  const say: DraftAction = (before, form) => {
    const text = `${form.get("text") ?? ""}`;
    if (text !== sent.current.text) sent.current = { text, commentId: randomId() };
    form.set("commentId", sent.current.commentId);
    return actions.comment(before, form);
  };
  const { submit, refusal, isPending } = useDraftForm(say, { agreementId, clauseId }, () => {
    sent.current = nothingSent;
  });
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

/** No text is empty, so the next one is another. */
const nothingSent = { text: "", commentId: "" };
