"use client";

import { Mail, MessageCircle, Phone, Users } from "lucide-react";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useRecording } from "./use-recording.ts";

const touches = [
  { channel: "call", label: "Called", said: "The call is logged.", Icon: Phone },
  { channel: "email", label: "Wrote", said: "The mail is logged.", Icon: Mail },
  { channel: "meeting", label: "Met", said: "The meeting is logged.", Icon: Users },
  { channel: "message", label: "Messaged", said: "The message is logged.", Icon: MessageCircle },
] as const;

/** One tap logs that somebody got in touch just now. */
export function TouchButtons({ leadId }: { leadId: string }) {
  const { submit, refusal, isPending } = useRecording(
    leadId,
    (form) => touches.find(({ channel }) => channel === form.get("channel"))?.said ?? "It is logged.",
  );
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="type" value="touch" />
      <input type="hidden" name="direction" value="outbound" />
      <fieldset className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap" disabled={isPending}>
        <legend className="sr-only">Log what you did just now</legend>
        {touches.map(({ channel, label, Icon }) => (
          <Button key={channel} type="submit" name="channel" value={channel}>
            <Icon aria-hidden size={15} />
            {label}
          </Button>
        ))}
      </fieldset>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}
