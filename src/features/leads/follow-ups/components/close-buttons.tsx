"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useClosing } from "./use-follow-up.ts";

/** The follow-up of a lead is done, or nobody wants it any more. */
export function CloseButtons({ leadId }: { leadId: string }) {
  const [state, submit, isPending] = useClosing();
  return (
    <form action={submit} className="flex flex-wrap gap-2">
      <input type="hidden" name="leadId" value={leadId} />
      <Button type="submit" name="outcome" value="done" disabled={isPending} className="min-h-11">
        Done
      </Button>
      <Button type="submit" name="outcome" value="dropped" disabled={isPending} className="min-h-11">
        Drop it
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
