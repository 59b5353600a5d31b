"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextLink } from "#ui/controls/text-link.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { signOutAction } from "../../sessions/actions.ts";
import { acceptSignedInAction } from "../actions.ts";

/** One button for who is signed in as exactly the person who was invited. */
export function JoinSignedIn({ token, name }: { token: string; name: string }) {
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await acceptSignedInAction(before, form);
    if (after && "done" in after) window.location.assign("/");
    return after;
  });
  return (
    <form action={submit} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      {state && "refused" in state && <Refusal refusal={state} />}
      <Button look="ink" type="submit" disabled={isPending} className="min-h-11">
        {isPending ? "Joining…" : `Join as ${name}`}
      </Button>
    </form>
  );
}

/** Somebody else is signed in here: says so, and how to go on. */
export function OtherPerson({ name, email }: { name: string; email: string }) {
  return (
    <div className="grid gap-4">
      <Notice tone="missed">
        You are signed in as {name}, and this invitation is for {email}. Sign out and open the link again, or pass it
        on.
      </Notice>
      <form action={signOutAction} className="flex flex-wrap items-center gap-5">
        <Button type="submit">Sign out</Button>
        <TextLink href="/">Stay signed in</TextLink>
      </form>
    </div>
  );
}
