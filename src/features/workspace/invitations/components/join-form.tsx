"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { NewPasswordField } from "../../account/components/new-password-field.tsx";
import { acceptInvitationAction } from "../actions.ts";

type JoinFormProps = { token: string; email: string; hasAccount: boolean };

/** Joins with a new account, or with the password of the one that has this e-mail already. */
export function JoinForm({ token, email, hasAccount }: JoinFormProps) {
  const [state, submit, isPending] = useFormAction(async (_before: FormState, form: FormData) => {
    const after = await acceptInvitationAction(null, form);
    // Anew, so that nothing of a former person's pages stays in memory.
    if (after && "done" in after) window.location.assign("/");
    return after;
  });
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="grid gap-4">
      {refusal && <Notice tone="missed">{refusal.sentence}</Notice>}
      {hasAccount && <p>You have an account here already. Its password lets you join; your name stays as it is.</p>}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {!hasAccount && (
        <TextField
          label="Your name"
          name="name"
          required
          maxLength={80}
          autoComplete="name"
          defaultValue={refusal?.typed.name}
          problem={refusal?.fields.name}
        />
      )}
      {hasAccount ? (
        <TextField
          label="Password"
          name="password"
          type="password"
          required
          autoComplete="current-password"
          problem={refusal?.fields.password}
        />
      ) : (
        <NewPasswordField label="Password" name="password" problem={refusal?.fields.password} />
      )}
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Joining…" : "Join"}
      </Button>
    </form>
  );
}
