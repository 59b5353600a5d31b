"use client";

import { Plus } from "lucide-react";
import { startTransition } from "react";
import { randomId } from "#platform/random-id.ts";
import { Menu } from "#ui/controls/menu.tsx";
import { reach } from "#ui/controls/reach.ts";
import { useToast } from "#ui/controls/toast.tsx";
import { useSending } from "#ui/controls/use-sending.ts";
import { addClauseAction, removeClauseAction } from "../../actions.ts";
import type { Offer } from "../rules/offer.ts";

type Deed = { readonly label: string; readonly section: string; readonly done: string };

const deeds: readonly Deed[] = [
  { label: "Give it 10 points", section: "score_rule", done: "now gives 10 points in the draft" },
  { label: "Make it a must", section: "criterion", done: "is now a must in the draft" },
  { label: "Never an MQL with it", section: "disqualifier", done: "now rules a lead out in the draft" },
];

/** Makes a clause of the draft out of what a row of evidence says; each is told in a toast that can take it back. */
export function AddToDraft({ label, when }: Offer) {
  const toast = useToast();
  const send = useSending();
  const add = ({ section, done }: Deed) => {
    const clauseId = randomId();
    const rule = { id: `rule-${clauseId.slice(0, 8)}`, label, when, points: 10 };
    const form = new FormData();
    form.set("clauseId", clauseId);
    form.set("section", section);
    form.set("content", JSON.stringify(section === "score_rule" ? rule : { when }));
    startTransition(async () => {
      const after = await reach(addClauseAction, null, form);
      if (after === null) return;
      if ("refused" in after) return toast({ text: after.sentence });
      const { agreementId, revision } = after.answer;
      const clause = { agreementId, clauseId, revision: String(revision) };
      toast({ text: `“${label}” ${done}.`, undo: () => send(removeClauseAction, clause) });
    });
  };
  return (
    <Menu
      label={`Bring “${label}” into the draft`}
      items={deeds.map((deed) => ({ label: deed.label, onSelect: () => add(deed) }))}
    >
      <Plus aria-hidden size={15} /> Add
    </Menu>
  );
}
