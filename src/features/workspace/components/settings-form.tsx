"use client";

import { useActionState, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { changeSettingsAction } from "../actions.ts";
import { TimeZoneField } from "./time-zone-field.tsx";

type SettingsFormProps = {
  timeZone: string;
  currency: string;
  revision: number;
  currencies: readonly { readonly value: string; readonly label: string }[];
};

/** Time zone and currency, to be changed by an admin; another currency says beforehand that nothing is converted. */
export function SettingsForm({ timeZone, currency, revision, currencies }: SettingsFormProps) {
  const [state, submit, isPending] = useActionState(changeSettingsAction, null);
  const [hasTyped, setHasTyped] = useState(false);
  const [chosen, setChosen] = useState(currency);
  const isSaved = state !== null && "done" in state && !isPending && !hasTyped;
  const refusal = state && "refused" in state ? state : null;
  return (
    <form
      action={submit}
      onInput={() => setHasTyped(true)}
      onSubmit={() => setHasTyped(false)}
      className="wrap-anywhere grid gap-4"
    >
      <input type="hidden" name="revision" value={revision} />
      <TimeZoneField
        zone={timeZone}
        hint={
          refusal?.refused === "changed_meanwhile"
            ? `By now it is ${timeZone}, and the currency is ${currency}.`
            : "The workspace counts its days and weeks in it."
        }
        problem={refusal?.fields.timeZone}
      />
      <SelectField
        label="Currency"
        name="currency"
        options={currencies}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        hint="Every amount in the workspace is in it."
        problem={refusal?.fields.currency}
      />
      {chosen !== currency && (
        <p className="rounded-control bg-at-risk-ground px-3 py-2 text-at-risk">
          Amounts are not converted: what was 1,000 {currency} is called 1,000 {chosen} from then on.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Saving…" : "Save time and money"}
        </Button>
        {isSaved && <Notice tone="met">Saved.</Notice>}
        {refusal && <Refusal refusal={refusal} />}
      </div>
    </form>
  );
}
