"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import type { FormState } from "#platform/action.ts";
import { Button, type ButtonProps } from "./button.tsx";
import { Refusal } from "./refusal.tsx";
import { useFormAction } from "./use-form-action.ts";

type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

type ConfirmButtonProps = {
  /** On the button that asks. */
  label: string;
  /** What tells this button from its neighbours, if the label alone doesn't: "Deactivate Ravi Shah". */
  accessibleLabel?: string;
  question: string;
  /** What will be so afterwards, in a plain sentence. */
  consequence: ReactNode;
  /** On the button that does it: the verb, not "OK". */
  confirmLabel: string;
  action: FormAction;
  look?: ButtonProps["look"];
  /** The form's fields, hidden or not. */
  children?: ReactNode;
};

/** A button for what can't be taken back: asks first, naming the consequence; a refusal is shown where one stands. */
export function ConfirmButton({ label, accessibleLabel, look = "danger", ...question }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [timesAsked, setTimesAsked] = useState(0);
  const titleId = useId();
  const ask = () => {
    setTimesAsked((times) => times + 1);
    dialog.current?.showModal();
  };
  return (
    <>
      <Button look={look} aria-label={accessibleLabel} aria-haspopup="dialog" onClick={ask}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-full max-w-md rounded-card border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-veil max-sm:mb-4 max-sm:w-[calc(100%-2rem)]"
      >
        <Question key={timesAsked} titleId={titleId} close={() => dialog.current?.close()} {...question} />
      </dialog>
    </>
  );
}

function Question({
  titleId,
  close,
  question,
  consequence,
  confirmLabel,
  action,
  children,
}: Pick<ConfirmButtonProps, "question" | "consequence" | "confirmLabel" | "action" | "children"> & {
  titleId: string;
  close: () => void;
}) {
  const [state, submit, isPending] = useFormAction(async (before: FormState, form: FormData) => {
    const after = await action(before, form);
    if (after && "done" in after) close();
    return after;
  });
  return (
    <form action={submit} className="wrap-anywhere grid gap-4 text-left">
      <h2 id={titleId} className="text-lg">
        {question}
      </h2>
      <div className="text-pretty text-soft">{consequence}</div>
      {children}
      {state && "refused" in state && <Refusal refusal={state} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>Cancel</Button>
        <Button look="ink" type="submit" disabled={isPending}>
          {isPending ? "Working…" : confirmLabel}
        </Button>
      </div>
    </form>
  );
}
