"use client";

import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import type { Reader } from "#ui/time.tsx";
import { changeRotationAction } from "../actions.ts";
import type { Rotation, RotationMember } from "../schema.ts";
import { RotationMembers } from "./rotation-members.tsx";

/** Whether leads go round, who takes part, and how many each of them works at once at most. */
export function RotationForm({ rotation, reader }: { rotation: Rotation; reader: Reader }) {
  const [state, submit, isPending] = useFormAction(changeRotationAction);
  const { seen, hasTyped, whileTyping } = useSeen(rotation);
  const refusal = state && "refused" in state ? state : null;
  // A form is reset to its defaults once it was sent: to what was typed if it was refused, and else to what it is now.
  const typed = refusal?.typed;
  const takesPart = (member: RotationMember) => (typed ? `takesPart.${member.memberId}` in typed : member.takesPart);
  return (
    <form action={submit} {...whileTyping} className="grid gap-4">
      <input type="hidden" name="revision" value={seen.revision} />
      <CheckboxField
        key={`${seen.revision} ${typed?.isOn}`}
        label="Leads go to Sales’ people in turn"
        hint={seen.isOn ? null : "It is off: somebody says whose each lead is."}
        name="isOn"
        value="true"
        defaultChecked={typed ? typed.isOn === "true" : seen.isOn}
      />
      <RotationMembers
        members={rotation.members}
        reader={reader}
        next={rotation.next}
        controls={({ memberId, name, capacity, ...member }) => (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <CheckboxField
              key={`${seen.revision}`}
              label="Takes part"
              aria-label={`${name} takes part`}
              name={`takesPart.${memberId}`}
              defaultChecked={takesPart({ memberId, name, capacity, ...member })}
            />
            <TextField
              label="At most"
              aria-label={`At most so many leads at once for ${name}`}
              name={`capacity.${memberId}`}
              type="number"
              inputMode="numeric"
              min={1}
              max={10_000}
              placeholder="any"
              className="w-24"
              defaultValue={typed?.[`capacity.${memberId}`] ?? capacity ?? ""}
            />
          </div>
        )}
      />
      <FormFoot
        label="Save"
        done="Saved."
        state={refusal ? { ...refusal, sentence: refusal.fields.members ?? refusal.sentence } : state}
        isPending={isPending}
        hasTyped={hasTyped}
      />
    </form>
  );
}
