"use client";

import { Plus } from "lucide-react";
import { useActionState, useState } from "react";
import type { FormState } from "#platform/action.ts";
import { randomId } from "#platform/random-id.ts";
import { Button, type ButtonProps } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { TextField } from "#ui/controls/text-field.tsx";
import { addClauseAction } from "../actions.ts";
import { askedWords, blankClause } from "../rules/blank-clause.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import type { SectionName } from "../schema/definition.ts";
import { useOpenClause } from "./open-clause.tsx";

type AddClauseProps = { section: SectionName; label: string; vocabulary: Vocabulary };

/** Adds a clause to the end of its part, and opens it where more is to be said than its words. */
export function AddClause({ section, label, vocabulary }: AddClauseProps) {
  const { open } = useOpenClause();
  const asked = askedWords[section] ?? [];
  const [isAsking, setIsAsking] = useState(false);
  const add = async (before: FormState, typed: FormData) => {
    const words = asked.map((question) => `${typed.get(question) ?? ""}`);
    const clauseId = randomId();
    const content = blankClause(section, words, `${section}-${clauseId.slice(0, 8)}`, vocabulary.catalogue);
    const form = new FormData();
    for (const [name, value] of Object.entries({ clauseId, section, content: JSON.stringify(content) }))
      form.set(name, value);
    const after = await addClauseAction(before, form);
    if (after && "done" in after) open(clauseId);
    return after;
  };
  const [state, submit, isPending] = useActionState(add, null);
  if (asked.length > 0 && !isAsking) {
    return <AddButton label={label} onClick={() => setIsAsking(true)} />;
  }
  return (
    <form action={submit} className="flex flex-wrap items-end gap-3 print:hidden">
      {asked.map((question, at) => (
        <TextField
          key={question}
          label={question}
          name={question}
          required
          autoFocus={at === 0}
          maxLength={at === 0 ? 80 : 600}
          autoComplete="off"
          className="min-w-52 flex-1"
        />
      ))}
      <AddButton label={label} type="submit" disabled={isPending} />
      {state && "refused" in state && <Refusal refusal={state} />}
    </form>
  );
}

function AddButton({ label, ...button }: { label: string } & ButtonProps) {
  return (
    <Button {...button}>
      <Plus aria-hidden size={15} /> {label}
    </Button>
  );
}
