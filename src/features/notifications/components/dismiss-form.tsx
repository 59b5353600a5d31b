"use client";

import { type ReactNode, useActionState } from "react";
import { Refusal } from "#ui/controls/refusal.tsx";
import { dismissNotificationAction } from "../actions.ts";

/** Takes a notification off the list: whichever button named "notificationId" inside is pressed. */
export function DismissForm({ children }: { children: ReactNode }) {
  const [state, submit] = useActionState(dismissNotificationAction, null);
  return (
    <form action={submit} className="grid gap-3">
      {state && "refused" in state && <Refusal refusal={state} />}
      {children}
    </form>
  );
}
