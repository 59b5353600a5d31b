"use client";

import type { FormState } from "#platform/action.ts";
import { useToast } from "#ui/controls/toast.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSending } from "#ui/controls/use-sending.ts";
import { correctEventAction, recordEventAction } from "../actions.ts";
import type { Recorded } from "../schema.ts";

/**
 * A form's way to a lead's timeline: what was recorded is said in a toast that can take it back. A moment that was typed is one of
 * the clock in front of whoever typed it.
 */
export function useRecording(leadId: string, said: (form: FormData) => string, done?: () => void) {
  const toast = useToast();
  const send = useSending();
  const record = async (before: FormState<Recorded>, form: FormData) => {
    const typed = form.get("localTime");
    form.delete("localTime");
    if (typeof typed === "string" && typed) form.set("occurredAt", new Date(typed).toISOString());
    const after = await recordEventAction(before, form);
    if (after && "done" in after) {
      done?.();
      toast({ text: said(form), undo: () => send(correctEventAction, { leadId, eventId: after.answer.event.id }) });
    }
    return after;
  };
  const [state, submit, isPending] = useFormAction(record);
  return { refusal: state && "refused" in state ? state : null, submit, isPending };
}
