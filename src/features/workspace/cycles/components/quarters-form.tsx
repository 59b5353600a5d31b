"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { addQuartersAction } from "../actions.ts";
import type { Plan } from "../schema.ts";

/** Adds the next four quarters at once; the button says which. */
export function QuartersForm({ quarters }: { quarters: readonly Plan[] }) {
  const [state, submit, isPending] = useFormAction(addQuartersAction);
  const [first, last] = [quarters[0], quarters.at(-1)];
  return (
    <form action={submit} className="flex flex-wrap items-center gap-4">
      <input type="hidden" name="startsOn" value={first?.startsOn} />
      <Button type="submit" disabled={isPending}>
        {isPending ? "Adding…" : `Add ${first?.name} to ${last?.name}`}
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
