"use client";

import { useActionState } from "react";
import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useToast } from "#ui/controls/toast.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { bringDefinitionAction } from "../actions.ts";
import { pointersOf } from "../rules/pointers.ts";

type JsonDialogProps = {
  /** The draft as JSON. */
  json: string;
  /** Of the draft. */
  revision: number;
  mayEdit: boolean;
  close: () => void;
};

/** The whole definition as programs read and write it, to be taken along or brought. */
export default function JsonDialog({ json, revision, mayEdit, close }: JsonDialogProps) {
  const toast = useToast();
  const bring = async (before: FormState, form: FormData) => {
    const after = await bringDefinitionAction(before, form);
    if (after && "done" in after) {
      close();
      toast({ text: "The draft says what you brought. Clauses that were there and said the same are as they were." });
    }
    return after;
  };
  const [state, submit, isPending] = useActionState(bring, null);
  const refusal = state && "refused" in state ? state : null;
  const problems = refusal ? pointersOf(refusal.fields) : [];
  const copy = async () => {
    await navigator.clipboard.writeText(json);
    toast({ text: "The definition was copied." });
  };
  return (
    <Dialog title="The definition as JSON" close={close}>
      <form action={submit} className="grid gap-4">
        <input type="hidden" name="revision" value={revision} />
        <textarea
          aria-label="The definition as JSON"
          name="definition"
          readOnly={!mayEdit}
          spellCheck={false}
          rows={16}
          defaultValue={refusal?.typed.definition ?? json}
          className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 font-mono text-base text-ink sm:text-xs"
        />
        {refusal && (problems.length === 0 ? <Refusal refusal={refusal} /> : <Problems problems={problems} />)}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={copy}>Copy</Button>
          {mayEdit && (
            <Button look="ink" type="submit" disabled={isPending}>
              {isPending ? "Reading…" : "Have the draft say this"}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Problems({ problems }: { problems: readonly { readonly pointer: string; readonly sentence: string }[] }) {
  return (
    <div role="alert" className="grid gap-1 rounded-control bg-missed-ground px-3 py-2 text-missed">
      <p className="font-medium">This can’t be read as a definition yet; nothing was changed.</p>
      <ul className="grid gap-1">
        {problems.map(({ pointer, sentence }) => (
          <li key={pointer} className="wrap-anywhere">
            {pointer && <code className="font-mono text-xs">{pointer}</code>} {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
