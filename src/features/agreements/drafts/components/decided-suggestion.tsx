"use client";

import { Time } from "#ui/time.tsx";
import type { ThreadSuggestion } from "../schema/thread.ts";
import { useDraftRoom } from "./draft-room.tsx";

const outcomes = { accepted: "accepted", rejected: "rejected", taken_back: "taken back" } as const;

/** A suggestion that was decided, and by whom. */
export function DecidedSuggestion({ suggestion }: { suggestion: ThreadSuggestion }) {
  const { reader } = useDraftRoom();
  const { writer, writtenAt, sentence, outcome, decidedBy } = suggestion;
  return (
    <article className="wrap-anywhere grid gap-1 border-line border-l-2 px-3">
      <p className="text-soft text-xs">
        <strong className="text-ink">{writer.name}</strong>{" "}
        {sentence === null ? "suggested taking it out" : "suggested"} · <Time at={writtenAt} reader={reader} />
      </p>
      {sentence !== null && <p className="font-serif text-soft">{sentence}</p>}
      {outcome && (
        <p className="font-semibold text-xs">
          {decidedBy ? `${decidedBy.name}: ` : ""}
          {outcomes[outcome]}
        </p>
      )}
    </article>
  );
}
