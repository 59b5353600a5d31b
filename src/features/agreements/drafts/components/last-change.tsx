"use client";

import { Time } from "#ui/time.tsx";
import type { DraftClause } from "../schema/draft.ts";
import { useDraftRoom } from "./draft-room.tsx";
import { Redline } from "./redline.tsx";

type LastChangeProps = { clause: Pick<DraftClause, "before" | "sentence" | "changedAt" | "changedBy"> };

/** Who worded a clause last after somebody else had, and on demand what became of the words before. */
export function LastChange({ clause: { before, sentence, changedAt, changedBy } }: LastChangeProps) {
  const { participant, reader } = useDraftRoom();
  if (!before) return null;
  const isOwn = changedBy.memberId === participant.memberId;
  return (
    <details className="wrap-anywhere">
      <summary className="w-fit cursor-pointer py-1 text-soft text-xs underline decoration-dotted underline-offset-4">
        Changed by {isOwn ? "you" : changedBy.name}, <Time at={changedAt} reader={reader} />
      </summary>
      <p className="font-serif text-base">
        <Redline before={before.sentence} after={sentence} />
      </p>
      <p className="text-soft text-xs">
        {before.writer.name} had it read otherwise, <Time at={before.writtenAt} reader={reader} />.
      </p>
    </details>
  );
}
