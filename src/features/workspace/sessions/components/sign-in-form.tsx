"use client";

import { useActionState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { signInSentence } from "../rules.ts";
import { signIn } from "./next-auth-client.ts";

type Failure = { email: string; sentence: string };

/**
 * E-mail and password, sent through next-auth. On success the browser goes to `next` anew, so that nothing of a former
 * person's pages stays in memory.
 */
export function SignInForm({ next }: { next: string }) {
  const [failure, submit, isPending] = useActionState(async (_before: Failure | null, form: FormData) => {
    const email = String(form.get("email"));
    const refused = await signIn(email, String(form.get("password")));
    if (refused !== null) return { email, sentence: signInSentence(refused) };
    window.location.assign(next);
    return null;
  }, null);
  return (
    <form action={submit} className="grid gap-4">
      {failure && <Notice tone="missed">{failure.sentence}</Notice>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={failure?.email}
      />
      <TextField label="Password" name="password" type="password" required autoComplete="current-password" />
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
