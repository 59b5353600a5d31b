"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useRecording } from "./use-recording.ts";

/** A note for whoever works with the lead next. */
export function NoteForm({ leadId }: { leadId: string }) {
  const { submit, refusal, isPending } = useRecording(leadId, () => "The note is in the timeline.");
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="type" value="note" />
      <TextArea
        label="A note"
        name="text"
        rows={2}
        required
        maxLength={5_000}
        className="w-full"
        problem={refusal?.fields.text}
        defaultValue={refusal?.typed.text}
      />
      <Button type="submit" disabled={isPending}>
        {isPending ? "Saving…" : "Add the note"}
      </Button>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}
