"use client";

import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { changeMemberAction } from "../actions.ts";
import { placeValue } from "../rules/people.ts";
import type { MemberItem } from "../schema.ts";
import type { Powers } from "./powers.ts";

/**
 * Title, place and rights of a member, as far as the reader may change them. What others change while one types is told by a
 * refusal, not overwritten.
 */
export function ChangeMemberForm({ member, powers, close }: { member: MemberItem; powers: Powers; close: () => void }) {
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await changeMemberAction(null, form);
    if (after && "done" in after) close();
    return after ?? before;
  });
  const { seen, whileTyping } = useSeen(member);
  const refusal = state && "refused" in state ? state : null;
  const isAdmin = refusal ? refusal.typed.isAdmin === "true" : seen.isAdmin;
  return (
    <form action={submit} {...whileTyping} className="grid gap-4">
      <input type="hidden" name="memberId" value={member.id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <TextField
        label="Title"
        name="title"
        maxLength={80}
        readOnly={!powers.title}
        autoComplete="off"
        defaultValue={refusal?.typed.title ?? seen.title}
        problem={refusal?.fields.title}
      />
      {powers.places.length > 1 && (
        <SelectField
          label="Role"
          name="place"
          options={powers.places}
          defaultValue={refusal?.typed.place ?? placeValue(seen)}
          problem={refusal?.fields.role ?? refusal?.fields.team ?? refusal?.fields.place}
        />
      )}
      {powers.admin && (
        <>
          <input type="hidden" name="isAdmin" value="false" />
          <CheckboxField
            label="Admin"
            hint="Cares for members, calendars, integrations and keys."
            name="isAdmin"
            value="true"
            key={`${isAdmin}`}
            defaultChecked={isAdmin}
          />
        </>
      )}
      {refusal && <Refusal refusal={refusal} />}
      <Button look="ink" type="submit" disabled={isPending} className="justify-self-start">
        {isPending ? "Saving…" : "Save"}
      </Button>
    </form>
  );
}
