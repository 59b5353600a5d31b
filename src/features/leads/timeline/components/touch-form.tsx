"use client";

import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useRecording } from "./use-recording.ts";
import { WhenField } from "./when-field.tsx";

const channels = [
  { value: "call", label: "A call" },
  { value: "email", label: "A mail" },
  { value: "meeting", label: "A meeting" },
  { value: "message", label: "A message" },
] as const;
const directions = [
  { value: "outbound", label: "from us to them" },
  { value: "inbound", label: "from them to us" },
] as const;

/** A touch of another time, from them, or with something to say about it. */
export function TouchForm({ leadId }: { leadId: string }) {
  const { submit, refusal, isPending } = useRecording(leadId, () => "The touch is logged.");
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Earlier, or from them</summary>
      <form action={submit} className="grid gap-4 pt-3 sm:grid-cols-2">
        <input type="hidden" name="leadId" value={leadId} />
        <input type="hidden" name="type" value="touch" />
        <SelectField label="What" name="channel" options={channels} />
        <SelectField label="Direction" name="direction" options={directions} />
        <WhenField problem={refusal?.fields.occurredAt} />
        <TextField label="What about" name="subject" maxLength={300} problem={refusal?.fields.subject} />
        <CheckboxField label="It was answered" name="answered" className="sm:col-span-2" />
        <div className="flex flex-wrap items-center gap-4 sm:col-span-2">
          <Button type="submit" disabled={isPending}>
            {isPending ? "Logging…" : "Log it"}
          </Button>
          {refusal && <Refusal refusal={refusal} />}
        </div>
      </form>
    </details>
  );
}
