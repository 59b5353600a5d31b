"use client";

import { type ReactNode, useState } from "react";
import type { FormState } from "#platform/action.ts";
import { Button, type ButtonProps } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { Dialog } from "#ui/layout/dialog.tsx";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

type WordsDialogProps = {
  /** On the button that opens it, and on the one that sends what was written. */
  label: string;
  accessibleLabel?: string;
  look?: ButtonProps["look"];
  title: string;
  /** What will be so afterwards, in a plain sentence. */
  consequence: string;
  field: { readonly name: string; readonly label: string };
  action: Action;
  /** What the words are about, as hidden fields. */
  children: ReactNode;
};

/** A button for an act that takes words, a reason or an answer; they stay where they are until they have arrived. */
export function WordsDialog({ label, accessibleLabel, look = "quiet", ...dialog }: WordsDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look={look} aria-label={accessibleLabel} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && <OpenDialog label={label} close={() => setIsOpen(false)} {...dialog} />}
    </>
  );
}

type OpenDialogProps = Omit<WordsDialogProps, "accessibleLabel" | "look"> & { close: () => void };

function OpenDialog({ label, title, consequence, field, action, close, children }: OpenDialogProps) {
  const [words, setWords] = useState("");
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await action(before, form);
    if (after && "done" in after) close();
    return after;
  });
  const refusal = state && "refused" in state ? state : null;
  return (
    <Dialog title={title} close={close}>
      <form action={submit} className="wrap-anywhere grid gap-4 text-left">
        <p className="text-pretty text-soft">{consequence}</p>
        {children}
        <TextArea
          label={field.label}
          name={field.name}
          rows={4}
          required
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          problem={refusal?.fields[field.name]}
        />
        {refusal && <Refusal refusal={refusal} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button look="ink" type="submit" disabled={isPending}>
            {isPending ? "Sending…" : label}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
