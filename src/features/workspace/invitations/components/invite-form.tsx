"use client";

import { useId } from "react";
import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { CopyField } from "#ui/controls/copy-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { type Option, SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { inviteMemberAction } from "../actions.ts";

type InviteFormProps = {
  places: readonly Option[];
  mayMakeAdmin: boolean;
  isMailed: boolean;
};

/** Invites somebody; the link that comes of it is shown here and nowhere again. */
export function InviteForm({ places, mayMakeAdmin, isMailed }: InviteFormProps) {
  const [state, submit, isPending] = useFormAction(inviteMemberAction);
  const titleId = useId();
  const refusal = state && "refused" in state ? state : null;
  const made = state && "done" in state ? state.answer : null;
  return (
    <form action={submit} aria-labelledby={titleId} className="grid gap-4">
      <h3 id={titleId} className="text-sm">
        Invite somebody
      </h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="E-mail"
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={refusal?.typed.email}
          problem={refusal?.fields.email}
        />
        <SelectField
          label="Role"
          name="place"
          options={places}
          defaultValue={refusal?.typed.place}
          problem={refusal?.fields.role ?? refusal?.fields.place}
        />
        <TextField
          label="Title"
          name="title"
          maxLength={80}
          autoComplete="off"
          hint="What they do, if you like: “Campaign manager”."
          defaultValue={refusal?.typed.title}
          problem={refusal?.fields.title}
        />
        {mayMakeAdmin && (
          <CheckboxField
            label="Admin"
            hint="Cares for members, calendars, integrations and keys."
            name="isAdmin"
            value="true"
            className="content-center"
          />
        )}
      </div>
      {refusal && <Refusal refusal={refusal} />}
      <Button look="ink" type="submit" disabled={isPending} className="justify-self-start">
        {isPending ? "Making the link…" : "Make a link"}
      </Button>
      {made && <NewLink link={made.link} isMailed={isMailed} />}
    </form>
  );
}

/** A link that was just made, to take along. */
export function NewLink({ link, isMailed }: { link: string; isMailed: boolean }) {
  return (
    <div role="status" className="rounded-control bg-shared-ground p-4">
      <CopyField
        label="The link, shown this once"
        value={link}
        hint={
          isMailed ? "A mail with a link is on its way too." : "Send it to them: who has it can join in their place."
        }
      />
    </div>
  );
}
