"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { DraftAction } from "#features/agreements/drafts/components/draft-room.tsx";
import { useDraftForm } from "#features/agreements/drafts/components/use-draft-form.ts";
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
  // The same until it is there: what is sent again after a lost answer is no second clause.
  const [clauseId, setClauseId] = useState(randomId);
  const add: DraftAction = async (before, typed) => {
    const words = asked.map((question) => `${typed.get(question) ?? ""}`);
    const content = blankClause(section, words, `${section}-${clauseId.slice(0, 8)}`, vocabulary.catalogue);
    const form = new FormData();
    for (const [name, value] of Object.entries({ clauseId, section, content: JSON.stringify(content) }))
      form.set(name, value);
    const after = await addClauseAction(before, form);
    if (after === null || "done" in after) return after;
    return { ...after, typed: Object.fromEntries(asked.map((question, at) => [question, words[at] ?? ""])) };
  };
  const { submit, refusal, isPending } = useDraftForm(add, {}, () => {
    open(clauseId);
    setClauseId(randomId());
  });
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
          defaultValue={refusal?.typed[question] ?? ""}
          maxLength={at === 0 ? 80 : 600}
          autoComplete="off"
          className="min-w-52 flex-1"
        />
      ))}
      <AddButton label={label} type="submit" disabled={isPending} />
      {refusal && <Refusal refusal={refusal} />}
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
