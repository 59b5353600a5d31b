"use client";

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
    const refused = await signIn(email, String(form.get("password"))).catch(() => "unreachable");
    if (refused !== null) return { email, sentence: sentences[refused] ?? sentences.unexpected ?? "" };
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

/** Signs in, as next-auth's own client would; answers the code of a refusal, or null. Throws when the server can't be reached. */
async function signIn(email: string, password: string): Promise<string | null> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
  const { searchParams } = new URL((await answer.json()).url);
  // The token came without the cookie it belongs to.
  if (searchParams.has("csrf")) return "cookies_blocked";
  return searchParams.get("error") ?? (answer.ok ? null : "unexpected");
}
