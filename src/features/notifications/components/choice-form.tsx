"use client";

import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { chooseNewsAction } from "../actions.ts";
import type { Choice, MailChoice } from "../schema.ts";

const mailOptions: readonly { value: MailChoice; label: string }[] = [
  { value: "at_once", label: "At once, in working hours" },
  { value: "digest", label: "In a digest each working day" },
  { value: "never", label: "Never" },
];

type ChoiceFormProps = {
  kinds: readonly { readonly name: string; readonly label: string; readonly hint: string; readonly choice: Choice }[];
};

/** How somebody is told of each kind of news. */
export function ChoiceForm({ kinds }: ChoiceFormProps) {
  const [state, submit, isPending] = useFormAction(chooseNewsAction);
  return (
    <form action={submit} className="grid gap-5">
      <div className="grid divide-y divide-line">
        {kinds.map(({ name, label, hint, choice }) => (
          <fieldset key={name} className="grid items-start gap-x-6 gap-y-3 py-4 first:pt-0 sm:grid-cols-[1fr_16rem]">
            <legend className="sr-only">{label}</legend>
            <div className="grid gap-2">
              <p className="font-semibold" aria-hidden="true">
                {label}
              </p>
              <p className="text-pretty text-soft">{hint}</p>
              <CheckboxField
                label="In the app"
                name={`app.${name}`}
                defaultChecked={choice.inApp}
                key={`${choice.inApp}`}
              />
            </div>
            <SelectField
              label="By mail"
              name={`mail.${name}`}
              options={mailOptions}
              defaultValue={choice.mail}
              key={choice.mail}
            />
          </fieldset>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Saving…" : "Save the choice"}
        </Button>
        {state && "done" in state && <Notice tone="met">Saved.</Notice>}
      </div>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
