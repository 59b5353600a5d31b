"use client";

import type { ReactNode } from "react";
import type { FormState } from "#platform/action.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { Refusal } from "./refusal.tsx";

type FormFootProps = {
  /** What the button says, and what while it is sent. */
  label: string;
  pending?: string;
  /** What is said once it is done, until somebody types on. */
  done: string;
  state: FormState;
  isPending: boolean;
  hasTyped?: boolean;
  children?: ReactNode;
};

/** The end of a form that stays: the button that sends it, and what became of that. `children` are other ways on. */
export function FormFoot({ label, pending = "Saving…", done, state, isPending, hasTyped, children }: FormFootProps) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button look="ink" type="submit" disabled={isPending}>
        {isPending ? pending : label}
      </Button>
      {state && "done" in state && !isPending && !hasTyped && <Notice tone="met">{done}</Notice>}
      {state && "refused" in state && <Refusal refusal={state} />}
      {children}
    </div>
  );
}
