"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { DraftClause } from "../schema/draft.ts";
import { ClauseWriters } from "./clause-writers.tsx";
import { LastChange } from "./last-change.tsx";
import { StanceChips } from "./stance-chips.tsx";
import { SuggestionCard } from "./suggestion-card.tsx";

/** What is said to a clause, under it: both stances, who is writing, the way to its thread, and words that waited for nobody's turn. */
export function ClauseMargin({ clause }: { clause: DraftClause }) {
  const path = usePathname();
  const { id, comments, suggestions } = clause;
  const overtaken = suggestions.filter(({ origin }) => origin === "overtaken");
  return (
    <div className="grid gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <StanceChips clause={clause} />
        <ClauseWriters clauseId={id} />
        <Link
          href={`${path}?thread=${id}`}
          scroll={false}
          aria-label={`${threadWords(comments, suggestions.length)} on clause ${clause.number ?? "that was taken out"}`}
          className="ml-auto inline-flex min-h-6 items-center rounded-full border border-line px-2.5 font-semibold text-soft text-xs hover:border-line-strong hover:text-ink"
        >
          {threadWords(comments, suggestions.length)}
        </Link>
      </div>
      <LastChange clause={clause} />
      {overtaken.map((suggestion) => (
        <SuggestionCard key={suggestion.id} clause={clause} suggestion={suggestion} />
      ))}
    </div>
  );
}

function threadWords(comments: number, suggestions: number): string {
  const told = [
    comments > 0 && `${comments} ${comments === 1 ? "comment" : "comments"}`,
    suggestions > 0 && `${suggestions} ${suggestions === 1 ? "suggestion" : "suggestions"}`,
  ].filter(Boolean);
  return told.join(" · ") || "Comment";
}
