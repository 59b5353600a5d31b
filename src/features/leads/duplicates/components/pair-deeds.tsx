"use client";

import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import { dismissDuplicateAction, mergeLeadsAction, reopenDuplicateAction, undoMergeAction } from "../actions.ts";
import { useAnswering } from "./use-answering.ts";

type KeepProps = { keptId: string; mergedId: string; name: string; look: "ink" | "quiet" };

/** Keeps one of two leads and merges the other one into it. */
export function KeepButton({ keptId, mergedId, name, look }: KeepProps) {
  const { submit, refusal, isPending } = useAnswering({
    act: mergeLeadsAction,
    said: "The two are one lead now.",
    undo: { act: undoMergeAction, by: ({ id }) => ({ mergeId: id }) },
  });
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="leadId" value={mergedId} />
      <input type="hidden" name="into" value={keptId} />
      <Button type="submit" look={look} aria-label={`Keep this one: ${name}`} disabled={isPending}>
        Keep this one
      </Button>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}

type PairProps = { leadId: string; otherId: string; names: string };

/** Says of two leads that they are two. */
export function DismissButton({ leadId, otherId, names }: PairProps) {
  const pair = { leadId, otherId };
  const { submit, refusal, isPending } = useAnswering({
    act: dismissDuplicateAction,
    said: "They are two, and won’t be proposed again.",
    undo: { act: reopenDuplicateAction, by: () => pair },
  });
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="otherId" value={otherId} />
      <Button type="submit" aria-label={`They are two: ${names}`} disabled={isPending}>
        They are two
      </Button>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}

/** Proposes a pair again of which somebody said that they are two. */
export function ReopenButton({ leadId, otherId, names }: PairProps) {
  const { submit, refusal, isPending } = useAnswering({
    act: reopenDuplicateAction,
    said: "They wait for an answer again.",
  });
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="leadId" value={leadId} />
      <input type="hidden" name="otherId" value={otherId} />
      <Button type="submit" look="bare" aria-label={`Ask again: ${names}`} disabled={isPending}>
        Ask again
      </Button>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}

/** Makes two of a merged lead again. */
export function UndoMergeButton({ mergeId, name }: { mergeId: string; name: string }) {
  const { submit, refusal, isPending } = useAnswering({
    act: undoMergeAction,
    said: "They are two leads again. What was recorded since stays with the one that was kept.",
  });
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="mergeId" value={mergeId} />
      <Button type="submit" look="bare" aria-label={`Undo the merge of ${name}`} disabled={isPending}>
        Undo
      </Button>
      {refusal && <Refusal refusal={refusal} />}
    </form>
  );
}
