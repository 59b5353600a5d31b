"use client";

import { Button } from "#ui/controls/button.tsx";
import { CheckboxField } from "#ui/controls/checkbox-field.tsx";
import { ConfirmButton } from "#ui/controls/confirm-button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSeen } from "#ui/live/use-seen.ts";
import { changeViewAction, removeViewAction, saveViewAction } from "../actions.ts";
import type { LeadView } from "../schema.ts";

/** Keeps the list that is shown under a name. */
export function SaveViewForm({ query }: { query: string }) {
  const [state, submit, isPending] = useFormAction(saveViewAction);
  const refusal = state && "refused" in state ? state : null;
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Keep this list as a view</summary>
      <form action={submit} className="flex flex-wrap items-end gap-4 py-2">
        <input type="hidden" name="search" value={query} />
        <TextField
          label="Name"
          name="name"
          required
          maxLength={60}
          autoComplete="off"
          className="min-w-56"
          defaultValue={refusal?.typed.name}
          problem={refusal?.fields.name}
        />
        <CheckboxField label="For everybody" name="isShared" className="min-h-10 content-center" />
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Keeping…" : "Keep"}
        </Button>
        {refusal && <Refusal refusal={refusal} />}
      </form>
    </details>
  );
}

/** Another name or other readers for a view, or its end. */
export function ViewEditor({ view }: { view: LeadView }) {
  const [state, submit, isPending] = useFormAction(changeViewAction);
  const { seen, whileTyping } = useSeen(view);
  const refusal = state && "refused" in state ? state : null;
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Change this view</summary>
      <div className="flex flex-wrap items-end gap-4 py-2">
        <form action={submit} {...whileTyping} className="flex flex-wrap items-end gap-4">
          <input type="hidden" name="viewId" value={view.id} />
          <input type="hidden" name="revision" value={seen.revision} />
          <TextField
            label="Name"
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            className="min-w-56"
            defaultValue={refusal?.typed.name ?? seen.name}
            problem={refusal?.fields.name}
          />
          <CheckboxField
            label="For everybody"
            name="isShared"
            defaultChecked={seen.isShared}
            className="min-h-10 content-center"
          />
          <Button type="submit" disabled={isPending}>
            {isPending ? "Saving…" : "Save"}
          </Button>
          {refusal && <Refusal refusal={refusal} />}
        </form>
        <ConfirmButton
          label="Remove"
          question={`Remove the view “${view.name}”?`}
          consequence="Its leads stay; only the list under this name goes."
          confirmLabel="Remove the view"
          action={removeViewAction}
        >
          <input type="hidden" name="viewId" value={view.id} />
          <input type="hidden" name="revision" value={seen.revision} />
        </ConfirmButton>
      </div>
    </details>
  );
}
