"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { beginDraftAction } from "../actions.ts";

type BeginCardProps = {
  /** Of the draft; 1 where nobody has begun. */
  revision: number;
  /** The number of the version in force; null where none is. */
  inForce: number | null;
  mayEdit: boolean;
};

/** Where there is no draft yet: what it is good for, and its first step. */
export function BeginCard({ revision, inForce, mayEdit }: BeginCardProps) {
  const [state, submit, isPending] = useFormAction(beginDraftAction);
  return (
    <EmptyState
      title="Nothing is written down yet"
      action={
        mayEdit && (
          <form action={submit} className="grid gap-3">
            <input type="hidden" name="revision" value={revision} />
            {state && "refused" in state && <Refusal refusal={state} />}
            <div className="flex flex-wrap gap-2">
              <Button look="ink" type="submit" name="from" value="template" disabled={isPending}>
                Begin with a template
              </Button>
              {inForce !== null && (
                <Button type="submit" name="from" value="in_force" disabled={isPending}>
                  Begin with version {inForce}
                </Button>
              )}
            </div>
          </form>
        )
      }
    >
      Here both teams write down together which leads are worth Sales’ time, and what Sales does with them in return.
      Once both heads have signed it, it decides by itself about each lead that comes in, and says why.
      {!mayEdit && " The heads of Sales and Marketing begin it."}
    </EmptyState>
  );
}
