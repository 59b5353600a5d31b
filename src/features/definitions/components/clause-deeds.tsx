"use client";

import { Ellipsis } from "lucide-react";
import { useDraftRoom } from "#features/agreements/drafts/components/draft-room.tsx";
import { Menu } from "#ui/controls/menu.tsx";
import { useToast } from "#ui/controls/toast.tsx";
import { useSending } from "#ui/controls/use-sending.ts";
import { moveClauseAction, removeClauseAction, restoreClauseAction } from "../actions.ts";

/** Behind which clause it would stand a place further up or down ("" for the first place), and now; undefined where it can't. */
export type Places = {
  readonly now: string;
  readonly up: string | undefined;
  readonly down: string | undefined;
};

type ClauseDeedsProps = { id: string; revision: number; number: number | null; places: Places };

/** What can be done with a clause as a whole; each is told in a toast that can take it back. */
export function ClauseDeeds({ id, revision, number, places }: ClauseDeedsProps) {
  const { agreementId } = useDraftRoom();
  const toast = useToast();
  const send = useSending();
  const clause = { agreementId, clauseId: id };
  const move = (after: string) =>
    send(moveClauseAction, { ...clause, after }, () =>
      toast({
        text: `Clause ${number} was moved.`,
        undo: () => send(moveClauseAction, { ...clause, after: places.now }),
      }),
    );
  const remove = () =>
    send(removeClauseAction, { ...clause, revision: String(revision) }, () =>
      toast({ text: `Clause ${number} was taken out.`, undo: () => send(restoreClauseAction, clause) }),
    );
  const { up, down } = places;
  return (
    <Menu
      label={`More for clause ${number}`}
      items={[
        ...(up === undefined ? [] : [{ label: "Move up", onSelect: () => move(up) }]),
        ...(down === undefined ? [] : [{ label: "Move down", onSelect: () => move(down) }]),
        { label: "Take it out", onSelect: remove, isDanger: true },
      ]}
    >
      <Ellipsis aria-hidden size={16} />
    </Menu>
  );
}
