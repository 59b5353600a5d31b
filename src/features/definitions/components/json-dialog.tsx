"use client";

import { type ChangeEvent, useState } from "react";
import type { FormState } from "#platform/action.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { useToast } from "#ui/controls/toast.tsx";
import { useFormAction } from "#ui/controls/use-form-action.ts";
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
  const [state, submit, isPending] = useFormAction(bring);
  const refusal = state && "refused" in state ? state : null;
  const problems = refusal ? pointersOf(refusal.fields) : [];
  const [text, setText] = useState(json);
  const copy = async () => {
    // At an address without HTTPS browsers have no clipboard.
    await navigator.clipboard?.writeText(text);
    toast({
      text: navigator.clipboard ? "The definition was copied." : "This browser copies nothing here: download it.",
    });
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) setText(await file.text());
    // The same file chosen again is read again.
    target.value = "";
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
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 font-mono text-base text-ink sm:text-xs"
        />
        {refusal && (problems.length === 0 ? <Refusal refusal={refusal} /> : <Problems problems={problems} />)}
        <div className="flex flex-wrap justify-end gap-2">
          {mayEdit && (
            <label className={`${fileShape} mr-auto`}>
              Read a file
              <input type="file" accept=".json,application/json" onChange={readFile} className="sr-only" />
            </label>
          )}
          <a
            href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
            download="lead-definition.json"
            className={fileShape}
          >
            Download
          </a>
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

const fileShape =
  "inline-flex min-h-9 cursor-pointer items-center rounded-control border border-line bg-surface px-3.5 py-1.5 font-semibold " +
  "hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-sales has-focus-visible:outline-offset-2";

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
