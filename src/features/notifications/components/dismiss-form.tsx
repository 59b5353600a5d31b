"use client";

import { useActionState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { dismissNotificationAction } from "../actions.ts";

/** Takes one notification off the list. */
export function DismissForm({ notificationId }: { notificationId: string }) {
  const [state, submit, isPending] = useActionState(dismissNotificationAction, null);
  return (
    <form action={submit} className="flex items-center gap-3">
      {state && "refused" in state && <Refusal refusal={state} />}
      <input type="hidden" name="notificationId" value={notificationId} />
      <Button type="submit" disabled={isPending}>
        Dismiss
      </Button>
    </form>
  );
}
