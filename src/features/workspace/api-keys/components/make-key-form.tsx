"use client";

import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { CopyField } from "#ui/controls/copy-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { makeApiKeyAction } from "../actions.ts";
import { scopesInWords } from "../rules.ts";

/** Makes an API key: its name, what it may do, and then the key itself, shown this once. */
export function MakeKeyForm() {
  const [state, submit, isPending] = useFormAction(makeApiKeyAction);
  const refusal = state && "refused" in state ? state : null;
  const isTicked = (scope: string) => (refusal ? scope in refusal.typed : scope === "read");
  return (
    <form action={submit} className="wrap-anywhere grid gap-5">
      {state && "done" in state && !isPending && <FreshKey apiKey={state.answer.key} />}
      <TextField
        label="Name"
        name="name"
        required
        maxLength={60}
        autoComplete="off"
        hint="After the program that will use it, so that you know later which one to revoke."
        defaultValue={refusal?.typed.name ?? ""}
        problem={refusal?.fields.name}
      />
      <fieldset className="grid gap-3" aria-describedby={refusal?.fields.scopes && "scopes-problem"}>
        <legend className="mb-2 font-semibold">What it may do</legend>
        {Object.entries(scopesInWords).map(([scope, { label, hint }]) => (
          <CheckboxField key={scope} name={scope} label={label} hint={hint} defaultChecked={isTicked(scope)} />
        ))}
        {refusal?.fields.scopes && (
          <p id="scopes-problem" className="font-medium text-missed">
            {refusal.fields.scopes}
          </p>
        )}
      </fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Making…" : "Make the key"}
        </Button>
        {refusal && <Refusal refusal={refusal} />}
      </div>
    </form>
  );
}

function FreshKey({ apiKey }: { apiKey: string }) {
  return (
    <div role="status" className="rounded-control border border-shared bg-shared-ground p-4">
      <CopyField
        label="Your new key"
        value={apiKey}
        hint="Copy it now: it is shown this once, and nobody can look it up later. Send it as “Authorization: Bearer …”."
      />
    </div>
  );
}
