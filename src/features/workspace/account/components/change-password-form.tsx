"use client";

import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { changePasswordAction } from "../actions.ts";
import { NewPasswordField } from "./new-password-field.tsx";

/** Another password for oneself; the present one shows that it is oneself. */
export function ChangePasswordForm() {
  const [state, submit, isPending] = useFormAction(changePasswordAction);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <TextField
        label="Present password"
        name="presentPassword"
        type="password"
        required
        autoComplete="current-password"
        problem={refusal?.fields.presentPassword}
      />
      <NewPasswordField label="New password" name="newPassword" problem={refusal?.fields.newPassword} />
      {refusal && <Refusal refusal={refusal} />}
      {state && "done" in state && !isPending && (
        <Notice tone="met">Changed. Everywhere else you were signed in, the session has ended.</Notice>
      )}
      <Button look="ink" type="submit" disabled={isPending} className="justify-self-start">
        {isPending ? "Changing…" : "Change the password"}
      </Button>
    </form>
  );
}
