"use client";

import { FormFoot } from "#ui/controls/form-foot.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { AssignAnyway } from "../assignment/components/assign-anyway.tsx";
import type { LeadField } from "../fields/schema.ts";
import { changeLeadAction } from "../intake/actions.ts";
import type { LeadItem } from "../list/schema.ts";
import { textLabels } from "../rules/labels.ts";
import { type LeadText, leadTexts } from "../schema.ts";
import { CustomFieldInput } from "./custom-field-input.tsx";

type ChangeLeadFormProps = {
  lead: LeadItem;
  /** Those in use. */
  fields: readonly LeadField[];
  members: readonly { readonly id: string; readonly name: string }[];
  currency: string;
};

const texts: readonly (readonly [Exclude<LeadText, "source">, string])[] = [
  ["firstName", "text"],
  ["lastName", "text"],
  ["email", "email"],
  ["phone", "tel"],
  ["company", "text"],
  ["jobTitle", "text"],
  ["website", "text"],
  ["country", "text"],
  ["industry", "text"],
];

/** Says otherwise what is known of a lead. What one empties is taken away; who was overtaken sees the newer state. */
export function ChangeLeadForm({ lead, fields, members, currency }: ChangeLeadFormProps) {
  const [state, submit, isPending] = useFormAction(changeLeadAction);
  const { seen, hasTyped, whileTyping } = useSeen(lead);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} {...whileTyping} className="grid gap-4 pt-3">
      <input type="hidden" name="leadId" value={seen.id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <input type="hidden" name="currency" value={currency} />
      <SelectField
        label="Looked after by"
        name="ownerId"
        options={[{ value: "", label: "Nobody" }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={refusal?.typed.ownerId ?? seen.owner?.id ?? ""}
        problem={refusal?.fields.ownerId}
      />
      {texts.map(([name, type]) => (
        <TextField
          key={name}
          label={textLabels[name]}
          name={name}
          type={type}
          maxLength={leadTexts[name]}
          autoComplete="off"
          defaultValue={refusal?.typed[name] ?? seen[name] ?? ""}
          problem={refusal?.fields[name]}
        />
      ))}
      {fields.map((field) => (
        <CustomFieldInput
          key={field.key}
          field={field}
          value={seen.fields[field.key]}
          currency={currency}
          problem={refusal?.fields[`fields.${field.key}`]}
        />
      ))}
      <FormFoot label="Save" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped}>
        {refusal?.refused === "owner_away" && <AssignAnyway isPending={isPending} />}
      </FormFoot>
    </form>
  );
}
