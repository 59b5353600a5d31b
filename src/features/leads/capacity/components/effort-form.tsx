"use client";

import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { setEffortAction } from "../actions.ts";
import type { Capacity, Effort } from "../schema.ts";

const fields: readonly { name: keyof Effort; label: string; most: number }[] = [
  { name: "attempts", label: "Attempts for each lead", most: 50 },
  { name: "minutesPerAttempt", label: "Minutes for each attempt", most: 480 },
  { name: "sharePercent", label: "Percent of the working time", most: 100 },
];

/** What a new lead costs Sales, by the word of its head. */
export function EffortForm({ capacity }: { capacity: Pick<Capacity, "effort" | "revision"> }) {
  const [state, submit, isPending] = useFormAction(setEffortAction);
  const { seen, hasTyped, whileTyping } = useSeen(capacity);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} {...whileTyping} className="grid gap-4">
      <input type="hidden" name="revision" value={seen.revision} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-4">
        {fields.map(({ name, label, most }) => (
          <TextField
            key={name}
            label={label}
            name={name}
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={most}
            autoComplete="off"
            className="content-between [&_input]:tabular-nums"
            defaultValue={refusal?.typed[name] ?? seen.effort?.[name] ?? ""}
            problem={refusal?.fields[name]}
          />
        ))}
      </div>
      <FormFoot label="Save what a lead costs" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}
