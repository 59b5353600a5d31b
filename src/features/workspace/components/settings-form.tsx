"use client";

import { useState } from "react";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { changeSettingsAction } from "../actions.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

type SettingsFormProps = {
  settings: { readonly timeZone: string; readonly currency: string; readonly revision: number };
  currencies: readonly { readonly value: string; readonly label: string }[];
};

/**
 * Time zone and currency, to be changed by an admin; another currency says beforehand that nothing is converted. Who was
 * overtaken sees what holds by now beside what they chose.
 */
export function SettingsForm({ settings, currencies }: SettingsFormProps) {
  const [state, submit, isPending] = useFormAction(changeSettingsAction);
  const { seen, hasTyped, whileTyping } = useSeen(settings);
  const [chosen, setChosen] = useState<string | null>(null);
  const refusal = state && "refused" in state ? state : null;
  const isOvertaken = seen.revision !== settings.revision || refusal?.refused === "changed_meanwhile";
  const zone = refusal?.typed.timeZone ?? seen.timeZone;
  const currency = refusal?.typed.currency ?? seen.currency;
  return (
    <form action={submit} {...whileTyping} className="wrap-anywhere grid gap-4">
      <input type="hidden" name="revision" value={seen.revision} />
      <TimeZoneField
        key={zone}
        zone={zone}
        hint={
          isOvertaken
            ? `By now it is ${settings.timeZone}, and the currency is ${settings.currency}.`
            : "The workspace counts its days and weeks in it."
        }
        problem={refusal?.fields.timeZone}
      />
      <SelectField
        label="Currency"
        name="currency"
        options={currencies}
        defaultValue={currency}
        onChange={(event) => setChosen(event.currentTarget.value)}
        hint="Every amount in the workspace is in it."
        problem={refusal?.fields.currency}
      />
      {hasTyped && chosen !== null && chosen !== settings.currency && (
        <p className="rounded-control bg-at-risk-ground px-3 py-2 text-at-risk">
          Amounts are not converted: what was 1,000 {settings.currency} is called 1,000 {chosen} from then on.
        </p>
      )}
      <FormFoot label="Save time and money" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}
