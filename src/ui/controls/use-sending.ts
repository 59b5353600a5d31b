"use client";

import { startTransition } from "react";
import type { FormState } from "#platform/action.ts";
import { useToast } from "./toast.tsx";

type Action = (before: null, form: FormData) => Promise<FormState>;

/**
 * Answers the function that sends to an action what nobody typed, as the undo of a toast does. A refusal is said in a toast; `done`
 * follows a success.
 */
export function useSending() {
  const toast = useToast();
  return (action: Action, fields: Readonly<Record<string, string>>, done?: () => void) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    startTransition(async () => {
      const after = await action(null, form);
      if (after && "refused" in after) toast({ text: after.sentence });
      else done?.();
    });
  };
}
