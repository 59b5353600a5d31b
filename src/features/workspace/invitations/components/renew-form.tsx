"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { renewInvitationAction } from "../actions.ts";
import { NewLink } from "./invite-form.tsx";

type RenewFormProps = { invitationId: string; email: string; isMailed: boolean };

/** A new link for an invitation, good for fourteen days more; the one before leads nowhere then. */
export function RenewForm({ invitationId, email, isMailed }: RenewFormProps) {
  const [state, submit, isPending] = useFormAction(renewInvitationAction);
  return (
    <form action={submit} className="grid justify-items-start gap-2">
      <input type="hidden" name="invitationId" value={invitationId} />
      <Button type="submit" disabled={isPending} aria-label={`New link for ${email}`}>
        {isPending ? "Renewing…" : "New link"}
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
      {state && "done" in state && <NewLink link={state.answer.link} isMailed={isMailed} />}
    </form>
  );
}
