"use client";

import { DateField } from "#ui/controls/date-field.tsx";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { addCycleAction, changeCycleAction } from "../actions.ts";
import type { Cycle, Plan } from "../schema.ts";

/** A new sales cycle: name, first and last day. */
export function AddCycleForm() {
  const [state, submit, isPending] = useFormAction(addCycleAction);
  const typing = useSeen(null);
  return <CycleFields {...{ state, submit, isPending, typing }} label="Add the cycle" done="Added." />;
}

/** Another name or other days for a sales cycle; who was overtaken sees what it has become under what they typed. */
export function ChangeCycleForm({ cycle }: { cycle: Cycle }) {
  const [state, submit, isPending] = useFormAction(changeCycleAction);
  const typing = useSeen(cycle);
  return (
    <CycleFields plan={typing.seen} {...{ state, submit, isPending, typing }} label="Save the cycle" done="Saved.">
      <input type="hidden" name="cycleId" value={cycle.id} />
      <input type="hidden" name="revision" value={typing.seen.revision} />
    </CycleFields>
  );
}

type CycleFieldsProps = {
  plan?: Plan;
  state: Awaited<ReturnType<typeof addCycleAction>>;
  submit: (form: FormData) => void;
  isPending: boolean;
  typing: Pick<ReturnType<typeof useSeen>, "hasTyped" | "whileTyping">;
  label: string;
  done: string;
  children?: React.ReactNode;
};

function CycleFields({ plan, state, submit, isPending, typing, label, done, children }: CycleFieldsProps) {
  const refusal = state && "refused" in state ? state : null;
  const valueIn = (field: keyof Plan) => refusal?.typed[field] ?? plan?.[field] ?? "";
  return (
    <form action={submit} {...typing.whileTyping} className="wrap-anywhere grid gap-4">
      {children}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_10rem_10rem]">
        <TextField
          label="Name"
          className="sm:col-span-2 lg:col-span-1"
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          defaultValue={valueIn("name")}
          problem={refusal?.fields.name}
        />
        <DateField
          label="First day"
          name="startsOn"
          required
          defaultValue={valueIn("startsOn")}
          problem={refusal?.fields.startsOn}
        />
        <DateField
          label="Last day"
          name="endsOn"
          required
          defaultValue={valueIn("endsOn")}
          problem={refusal?.fields.endsOn}
        />
      </div>
      <FormFoot label={label} done={done} state={state} isPending={isPending} hasTyped={typing.hasTyped} />
    </form>
  );
}
