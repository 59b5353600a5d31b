"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { resetPasswordAction } from "../actions.ts";
import { NewPasswordField } from "./new-password-field.tsx";

/** A new password by a link; whoever chooses it is signed in. */
export function ResetPasswordForm({ token }: { token: string }) {
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await resetPasswordAction(before, form);
    if (after && "done" in after) window.location.assign("/");
    return after;
  });
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="grid gap-4">
      {refusal && <Notice tone="missed">{refusal.sentence}</Notice>}
      <input type="hidden" name="token" value={token} />
      <NewPasswordField label="New password" name="newPassword" problem={refusal?.fields.newPassword} />
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Changing…" : "Change the password"}
      </Button>
    </form>
  );
}
