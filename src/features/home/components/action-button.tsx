"use client";

import type { ReactNode } from "react";
import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";

type ActionButtonProps<Answer> = {
  action: (before: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;
  /** The form's only field. */
  name: string;
  value: string;
  accessibleLabel?: string;
  children: ReactNode;
};

/** A button that is a whole form: one field, one action. */
export function ActionButton<Answer>({ action, name, value, accessibleLabel, children }: ActionButtonProps<Answer>) {
  const [state, submit, isPending] = useFormAction(action);
  return (
    <form action={submit} className="grid justify-items-end gap-2">
      <input type="hidden" name={name} value={value} />
      <Button type="submit" disabled={isPending} aria-label={accessibleLabel}>
        {children}
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
