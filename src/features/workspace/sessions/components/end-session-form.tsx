"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { endSessionAction } from "../actions.ts";

/** Ends another session of the same person. */
export function EndSessionForm({ sessionId, device }: { sessionId: string; device: string }) {
  const [state, submit, isPending] = useFormAction(endSessionAction);
  return (
    <form action={submit} className="flex items-center gap-3">
      {state && "refused" in state && <Refusal refusal={state} />}
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button type="submit" disabled={isPending} aria-label={`End the session in ${device}`}>
        {isPending ? "Ending…" : "End"}
      </Button>
    </form>
  );
}
