"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { inOrder } from "../rules/thread.ts";
import type { DraftClause } from "../schema/draft.ts";
import type { Thread } from "../schema/thread.ts";
import { CommentEntry } from "./comment-entry.tsx";
import { CommentForm } from "./comment-form.tsx";
import { DecidedSuggestion } from "./decided-suggestion.tsx";
import { useDraftRoom } from "./draft-room.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";

/** What was said about one clause, as it came. On narrow screens it lies over the foot of the page: the clause stays in sight. */
export function ThreadPanel({ clause, thread }: { clause: DraftClause; thread: Thread }) {
  const { mayComment } = useDraftRoom().participant;
  return (
    <section
      aria-labelledby="thread-title"
      className="rounded-card border border-line bg-surface max-xl:fixed max-xl:inset-x-0 max-xl:bottom-0 max-xl:z-20 max-xl:max-h-[65dvh] max-xl:overflow-y-auto max-xl:rounded-b-none max-xl:shadow-float"
    >
      <header className="sticky top-0 flex items-center rounded-t-card justify-between gap-3 bg-surface px-5 pt-4 pb-2">
        <h2 id="thread-title" className="text-base">
          {clause.number === null ? "On the clause that was taken out" : `On clause ${clause.number}`}
        </h2>
        <Link
          href={usePathname()}
          scroll={false}
          aria-label="Close the thread"
          className="grid size-8 place-items-center rounded-control text-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden size={16} />
        </Link>
      </header>
      <ol className="grid gap-4 px-5 pb-4">
        {inOrder(thread).map((entry) => (
          <li key={entry.id}>
            {entry.is === "comment" && <CommentEntry comment={entry} />}
            {entry.is === "open" && <SuggestionCard clause={clause} suggestion={entry} />}
            {entry.is === "decided" && <DecidedSuggestion suggestion={entry} />}
          </li>
        ))}
      </ol>
      {mayComment && (
        <div className="px-5 pb-5">
          <CommentForm clauseId={clause.id} />
        </div>
      )}
    </section>
  );
}
