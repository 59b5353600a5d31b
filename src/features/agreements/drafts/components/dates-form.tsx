"use client";

import { Button } from "#ui/controls/button.tsx";
import { DateField } from "#ui/controls/date-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useSeen } from "#ui/live/use-seen.ts";
import type { Draft } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { useDraftForm } from "./use-draft-form.ts";

type DatesFormProps = {
  dates: Pick<Draft, "effectiveOn" | "reviewBy" | "endsOn" | "datesRevision">;
  close: () => void;
};

const fields = [
  ["effectiveOn", "Holds from", "Leave it empty for as soon as both have signed."],
  ["reviewBy", "To be looked at again by", "Both heads are reminded a week before."],
  ["endsOn", "Last day", "Leave it empty if it holds until something newer does."],
] as const;

/** Sets the three days of a draft. Who was overtaken sees the newer ones. */
export function DatesForm({ dates, close }: DatesFormProps) {
  const { actions } = useDraftRoom();
  const { seen, whileTyping } = useSeen(dates);
  const { submit, refusal, isPending } = useDraftForm(actions.setDates, { revision: seen.datesRevision }, close);
  return (
    <form action={submit} {...whileTyping} className="grid gap-4">
      {fields.map(([name, label, hint]) => (
        <DateField
          key={name}
          label={label}
          hint={hint}
          name={name}
          defaultValue={refusal?.typed[name] ?? seen[name] ?? ""}
          problem={refusal?.fields[name]}
        />
      ))}
      {refusal && <Refusal refusal={refusal} />}
      <div className="flex flex-wrap gap-2">
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Saving…" : "Save"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
