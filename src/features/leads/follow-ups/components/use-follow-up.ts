"use client";

import type { FormState } from "#platform/action.ts";
import { useToast } from "#ui/controls/toast.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSending } from "#ui/controls/use-sending.ts";
import { formatLongDay } from "#ui/format.ts";
import { closeFollowUpAction, reopenFollowUpAction, setFollowUpAction } from "../actions.ts";
import type { ClosedFollowUp, FollowUp } from "../schema.ts";

/** A form's way to a follow-up that is set: its day is said in a toast, and one that wasn't there before can be taken back. */
export function useSetting(locale: string, done?: () => void) {
  const toast = useToast();
  const send = useSending();
  return useFormAction(async (before: FormState<FollowUp>, form: FormData) => {
    const after = await setFollowUpAction(before, form);
    if (after && "done" in after) {
      const { leadId, dueOn, revision } = after.answer;
      const text = `You are reminded on ${formatLongDay(dueOn, locale)}.`;
      const drop = () => send(closeFollowUpAction, { leadId, outcome: "dropped", revision: String(revision) });
      toast(revision === 1 ? { text, undo: drop } : { text });
      done?.();
    }
    return after;
  });
}

/** The same for one that is done or dropped, which can be taken up again. */
export function useClosing(done?: () => void) {
  const toast = useToast();
  const send = useSending();
  return useFormAction(async (before: FormState<ClosedFollowUp>, form: FormData) => {
    const after = await closeFollowUpAction(before, form);
    if (after && "done" in after) {
      const { leadId, followUpId } = after.answer;
      const text = form.get("outcome") === "done" ? "Done." : "The follow-up is dropped.";
      if (followUpId) toast({ text, undo: () => send(reopenFollowUpAction, { leadId, followUpId }) });
      done?.();
    }
    return after;
  });
}
