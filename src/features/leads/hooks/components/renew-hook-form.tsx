"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { renewHookAction } from "../actions.ts";
import { FreshAddress } from "./fresh-address.tsx";

/** A new address for a webhook whose own was lost or leaked. */
export function RenewHookForm({ hookId }: { hookId: string }) {
  const [state, submit, isPending] = useFormAction(renewHookAction);
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="hookId" value={hookId} />
      <p className="max-w-prose text-pretty text-soft">
        If the address was lost, or somebody has it who shouldn't: the one before is not heard any longer from that
        moment on, so paste the new one over there at once.
      </p>
      {state && "done" in state && !isPending && <FreshAddress address={state.answer.address} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={isPending}>
          {isPending ? "Working…" : "Make a new address"}
        </Button>
        {state && "refused" in state && <Refusal refusal={state} />}
      </div>
    </form>
  );
}
