"use client";

import type { FormState } from "#platform/action.ts";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import type { DraftAction } from "./draft-room.tsx";

/** What the form says beside what is typed in it. */
type Fields = Readonly<Record<string, string | number>>;

/** A form's way to a command on the draft; `done` follows a success. Without a connection it says so, and can be sent again. */
export function useDraftForm(action: DraftAction, fields: Fields, done?: () => void) {
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    const after = await action(before, form);
    if (after && "done" in after) done?.();
    return after;
  });
  return { submit, isPending, refusal: state && "refused" in state ? state : null };
}
