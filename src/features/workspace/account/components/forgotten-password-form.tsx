"use client";

import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { forgottenPasswordAction } from "../actions.ts";

/** Asks for a link to choose a new password. What it says afterwards is the same whether or not there is such an account. */
export function ForgottenPasswordForm() {
  const [state, submit, isPending] = useFormAction(forgottenPasswordAction);
  const refusal = state && "refused" in state ? state : null;
  if (state && "done" in state) {
    return <Notice tone="met">If that e-mail has an account, a link is on its way. It is good for a day.</Notice>;
  }
  return (
    <form action={submit} className="grid gap-4">
      {refusal && <Notice tone="missed">{refusal.sentence}</Notice>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={refusal?.typed.email}
        problem={refusal?.fields.email}
      />
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Asking…" : "Send me a link"}
      </Button>
    </form>
  );
}
