"use client";

import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { nearDayLabels } from "../rules/words.ts";
import { useSetting } from "./use-follow-up.ts";

type DayChoicesProps = {
  leadId: string;
  /** What it is about, as it stands. */
  note?: string;
  locale: string;
  done?: () => void;
};

/** When to speak with a lead again: a near day by one tap, or any day, with a note. */
export function DayChoices({ leadId, note = "", locale, done }: DayChoicesProps) {
  const [state, submit, isPending] = useSetting(locale, done);
  const refusal = state && "refused" in state ? state : null;
  return (
    <div className="grid gap-2">
      <form action={submit} className="flex flex-wrap gap-2">
        <input type="hidden" name="leadId" value={leadId} />
        <input type="hidden" name="note" value={note} />
        {Object.entries(nearDayLabels).map(([day, label]) => (
          <Button
            key={day}
            type="submit"
            name="dueOn"
            value={day}
            disabled={isPending}
            className="min-h-11 flex-auto whitespace-nowrap"
          >
            {label}
          </Button>
        ))}
      </form>
      <details>
        <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">A day of your choice</summary>
        <form action={submit} className="grid gap-3 pt-2 sm:grid-cols-2">
          <input type="hidden" name="leadId" value={leadId} />
          <DateField
            label="Day"
            name="dueOn"
            required
            defaultValue={refusal?.typed.dueOn}
            problem={refusal?.fields.dueOn}
          />
          <TextField
            label="What about (if you like)"
            name="note"
            maxLength={500}
            autoComplete="off"
            defaultValue={refusal?.typed.note ?? note}
            problem={refusal?.fields.note}
          />
          <Button type="submit" disabled={isPending} className="justify-self-start">
            {isPending ? "Saving…" : "Remind me"}
          </Button>
        </form>
      </details>
      {refusal && <Refusal refusal={refusal} />}
    </div>
  );
}
