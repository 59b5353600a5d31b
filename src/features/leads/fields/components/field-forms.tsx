"use client";

import { useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { FormFoot } from "#ui/controls/form-foot.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { SelectField } from "#ui/controls/select-field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { addFieldAction, changeFieldAction, restoreFieldAction } from "../actions.ts";
import { fieldTypesInWords } from "../rules.ts";
import { fieldTypes, type LeadField } from "../schema.ts";

const kinds = fieldTypes.map((type) => ({ value: type, label: fieldTypesInWords[type].label }));

/** A new field: its name, its kind and, for a choice, what can be chosen. */
export function AddFieldForm() {
  const [state, submit, isPending] = useFormAction(addFieldAction);
  const [kind, setKind] = useState<string | null>(null);
  const refusal = state && "refused" in state ? state : null;
  const sent = refusal?.typed.type ?? "text";
  const chosen = fieldTypes.find((type) => type === (kind ?? sent)) ?? "text";
  const send = (form: FormData) => {
    // The form is reset once it was sent, to what it was sent with or to an empty one.
    setKind(null);
    submit(form);
  };
  return (
    <form action={send} className="wrap-anywhere grid gap-4">
      <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
        <TextField
          label="Name"
          name="label"
          required
          maxLength={80}
          autoComplete="off"
          defaultValue={refusal?.typed.label ?? ""}
          problem={refusal?.fields.label}
        />
        <SelectField
          label="Kind"
          name="type"
          options={kinds}
          defaultValue={sent}
          onChange={(event) => setKind(event.currentTarget.value)}
          problem={refusal?.fields.type}
        />
      </div>
      {chosen === "choice" ? (
        <TextArea
          label="Choices, one a line"
          name="options"
          rows={4}
          defaultValue={refusal?.typed.options ?? ""}
          problem={refusal?.fields.options}
        />
      ) : (
        <p className="text-soft">{fieldTypesInWords[chosen].hint}</p>
      )}
      <FormFoot label="Add the field" pending="Adding…" done="Added." state={state} isPending={isPending} />
    </form>
  );
}

/** Another name or other choices; who was overtaken sees what the field has become under what they typed. */
export function ChangeFieldForm({ field }: { field: LeadField }) {
  const [state, submit, isPending] = useFormAction(changeFieldAction);
  const { seen, hasTyped, whileTyping } = useSeen(field);
  const refusal = state && "refused" in state ? state : null;
  return (
    <form action={submit} {...whileTyping} className="wrap-anywhere grid gap-4">
      <input type="hidden" name="fieldId" value={field.id} />
      <input type="hidden" name="revision" value={seen.revision} />
      <TextField
        label="Name"
        name="label"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={refusal?.typed.label ?? seen.label}
        problem={refusal?.fields.label}
      />
      {field.type === "choice" && (
        <TextArea
          label="Choices, one a line"
          hint="What you take out can't be chosen any longer; leads that have it keep it."
          name="options"
          rows={Math.min(10, seen.options.length + 1)}
          defaultValue={refusal?.typed.options ?? seen.options.join("\n")}
          problem={refusal?.fields.options}
        />
      )}
      <FormFoot label="Save the field" done="Saved." state={state} isPending={isPending} hasTyped={hasTyped} />
    </form>
  );
}

/** Brings a field back into use. */
export function RestoreFieldForm({ field: { id, label } }: { field: LeadField }) {
  const [state, submit, isPending] = useFormAction(restoreFieldAction);
  return (
    <form action={submit} className="flex flex-wrap items-center gap-4">
      <input type="hidden" name="fieldId" value={id} />
      <Button type="submit" disabled={isPending} aria-label={`Bring back: ${label}`}>
        Bring back
      </Button>
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}
