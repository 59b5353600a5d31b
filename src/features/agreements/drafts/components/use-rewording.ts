"use client";

import { useTransition } from "react";
import { reach } from "#ui/controls/reach.ts";
import { useToast } from "#ui/controls/toast.tsx";
import type { ClauseContent } from "../../schema.ts";
import type { DraftClause } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";

/**
 * The ways of a wording that was found elsewhere than in the clause's editor into the draft: into the clause, from where it can be
 * taken back at once, or as a member's suggestion beside it. `done` is what the toast says of it.
 */
export function useRewording(clause: Pick<DraftClause, "id" | "revision" | "content">) {
  const { agreementId, actions } = useDraftRoom();
  const toast = useToast();
  const [isPending, startTransition] = useTransition();
  const formOf = (content: ClauseContent, baseRevision: number) => {
    const form = new FormData();
    const fields = { agreementId, clauseId: clause.id, baseRevision, content: JSON.stringify(content) };
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    return form;
  };
  const write = async (content: ClauseContent, baseRevision: number, done: string, isUndo: boolean) => {
    const after = await reach(actions.writeClause, null, formOf(content, baseRevision));
    if (!after) return;
    if ("refused" in after) return toast({ text: after.sentence });
    const { became, revision } = after.answer;
    if (became === "overtaken") return toast({ text: "Somebody worded it anew meanwhile: yours waits beside it." });
    const undo = () => startTransition(() => write(clause.content, revision, "It says what it said before.", true));
    toast({ text: done, ...(!isUndo && { undo }) });
  };
  const suggest = async (content: ClauseContent, done: string) => {
    const after = await reach(actions.suggest, null, formOf(content, clause.revision));
    if (after) toast({ text: "refused" in after ? after.sentence : done });
  };
  return {
    isPending,
    write: (content: ClauseContent, done: string) =>
      startTransition(() => write(content, clause.revision, done, false)),
    suggest: (content: ClauseContent, done: string) => startTransition(() => suggest(content, done)),
  };
}
