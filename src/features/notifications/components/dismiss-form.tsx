"use client";

import type { ReactNode } from "react";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { dismissAllAction, dismissNotificationsAction } from "../actions.ts";

/** Takes lines off the list: whichever button named "notificationIds" inside is pressed. */
export function DismissForm({ children }: { children: ReactNode }) {
  const [state, submit] = useFormAction(dismissNotificationsAction);
  return (
    <form action={submit} className="grid gap-3">
      {state && "refused" in state && <Refusal refusal={state} />}
      {children}
    </form>
  );
}

/** Takes everything off the list up to what the button inside names "through". */
export function DismissAllForm({ children }: { children: ReactNode }) {
  const [state, submit] = useFormAction(dismissAllAction);
  return (
    <form action={submit} className="grid justify-items-end gap-2">
      {children}
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
