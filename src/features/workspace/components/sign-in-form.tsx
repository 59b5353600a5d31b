"use client";

import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { TextField } from "#ui/controls/text-field.tsx";

type Failure = { email: string; sentence: string };

/**
 * E-mail and password, sent through next-auth. `sentences` holds what to say for each refusal. On success the browser goes to
 * `next` anew, so that nothing of a former person's pages stays in memory.
 */
export function SignInForm({ next, sentences }: { next: string; sentences: Record<string, string> }) {
  const [failure, submit, isPending] = useActionState(async (_before: Failure | null, form: FormData) => {
    const email = String(form.get("email"));
    const answer = await signIn("credentials", { email, password: String(form.get("password")), redirect: false });
    if (!answer?.ok) return { email, sentence: sentences[answer?.error ?? ""] ?? sentences.unexpected ?? "" };
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
