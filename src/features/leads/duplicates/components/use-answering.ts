"use client";

import type { FormState } from "#platform/action.ts";
import { useToast } from "#ui/controls/toast.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
import { useSending } from "#ui/controls/use-sending.ts";

type Act<Answer> = (before: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;

type Answering<Answer> = {
  readonly act: Act<Answer>;
  /** What was done, in a sentence. */
  readonly said: string;
  /** What takes it back, and the names and values that it needs of what was answered. */
  readonly undo?: { readonly act: Act<unknown>; readonly by: (answer: Answer) => Readonly<Record<string, string>> };
};

/** A form's way to an answer about two leads: what was done is said in a toast, which takes it back where that is told how. */
export function useAnswering<Answer>({ act, said, undo }: Answering<Answer>) {
  const toast = useToast();
  const send = useSending();
  const answer = async (before: FormState<Answer>, form: FormData) => {
    const after = await act(before, form);
    if (!after || !("done" in after)) return after;
    toast({ text: said, ...(undo && { undo: () => send(undo.act, undo.by(after.answer)) }) });
    return after;
  };
  const [state, submit, isPending] = useFormAction(answer);
  return { refusal: state && "refused" in state ? state : null, submit, isPending };
}
