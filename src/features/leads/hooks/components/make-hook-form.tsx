"use client";

import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { makeHookAction } from "../actions.ts";
import { setups } from "../rules/senders.ts";
import { type SenderName, senderNames } from "../schema.ts";
import { CredentialFields } from "./credential-fields.tsx";
import { FreshAddress } from "./fresh-address.tsx";
import { Steps } from "./steps.tsx";

const programs = senderNames.map((value) => ({ value, label: setups[value].label }));

/** Makes a webhook: for which program, what that needs, and then its address, shown this once beside what to do with it. */
export function MakeHookForm() {
  const [state, submit, isPending] = useFormAction(makeHookAction);
  const [sender, setSender] = useState<SenderName>("hubspot");
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} className="wrap-anywhere grid gap-5">
      {state && "done" in state && !isPending && <FreshAddress address={state.answer.address} />}
      <SelectField
        label="Program"
        name="sender"
        options={programs}
        defaultValue={sender}
        onChange={({ currentTarget: { value } }) => setSender(senderNames.find((name) => name === value) ?? "generic")}
      />
      <section className="grid gap-2" aria-label={`What to do in ${setups[sender].label}`}>
        <Steps steps={setups[sender].steps} />
      </section>
      <TextField
        label="Name"
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        hint="After what sends here, like “Demo request form”; leads tell by this name where they came from."
        defaultValue={refusal?.typed.name ?? ""}
        problem={refusal?.fields.name}
      />
      <CredentialFields
        key={sender}
        sender={sender}
        account={refusal?.typed.account ?? ""}
        keepsSecret={false}
        problems={refusal?.fields ?? {}}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Making…" : "Make the webhook"}
        </Button>
        {refusal && <Refusal refusal={refusal} />}
      </div>
    </form>
  );
}
