"use client";

import { useTransition } from "react";
import { useDraftRoom } from "#features/agreements/drafts/components/draft-room.tsx";
import { reach } from "#ui/controls/reach.ts";
import { useToast } from "#ui/controls/toast.tsx";
import type { ThresholdClause } from "../rules/threshold-clause.ts";

/** The ways of a threshold into the draft: into its clause, where it can be taken back, or beside it for the heads to decide. */
export function useThreshold({ clauseId, revision, says }: ThresholdClause) {
  const { agreementId, actions } = useDraftRoom();
  const toast = useToast();
  const [isPending, startTransition] = useTransition();
  const formOf = (threshold: number, baseRevision: number) => {
    const form = new FormData();
    const content = JSON.stringify({ ...says, threshold });
    for (const [name, value] of Object.entries({ agreementId, clauseId, baseRevision, content }))
      form.set(name, String(value));
    return form;
  };
  const write = async (threshold: number, baseRevision: number) => {
    const after = await reach(actions.writeClause, null, formOf(threshold, baseRevision));
    if (!after) return;
    if ("refused" in after) return toast({ text: after.sentence });
    const { became, revision: written } = after.answer;
    if (became === "overtaken")
      return toast({ text: "Somebody changed the threshold at the same time, so yours is kept beside it." });
    const undo = () => startTransition(() => write(says.threshold, written));
    toast({ text: `The draft asks for ${threshold} points now.`, ...(threshold !== says.threshold && { undo }) });
  };
  const suggest = async (threshold: number) => {
    const after = await reach(actions.suggest, null, formOf(threshold, revision));
    if (after && "refused" in after) return toast({ text: after.sentence });
    toast({ text: `Your suggestion of ${threshold} points waits for the heads, beside the threshold.` });
  };
  return {
    isPending,
    write: (threshold: number) => startTransition(() => write(threshold, revision)),
    suggest: (threshold: number) => startTransition(() => suggest(threshold)),
  };
}
