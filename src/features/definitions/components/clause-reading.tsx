"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { useSuggesting } from "#features/agreements/drafts/components/use-suggesting.ts";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
import { Button } from "#ui/controls/button.tsx";
import { Refusal } from "#ui/controls/refusal.tsx";
import type { Vocabulary } from "../rules/vocabulary.ts";

// Most read; what a suggestion is written in comes when somebody makes one.
const SuggestionBody = lazy(() => import("./suggestion-body.tsx"));

type ClauseReadingProps = {
  clause: DraftClause;
  vocabulary: Vocabulary;
  maySuggest: boolean;
  /** The clause's sentence. */
  children: ReactNode;
};

/** A clause as everybody but the heads has it before them: to read, and for members to suggest another wording of. */
export function ClauseReading({ clause, vocabulary, maySuggest, children }: ClauseReadingProps) {
  const { content, begin, write, stop, send, refusal, isPending } = useSuggesting(clause);
  return (
    <div className="grid gap-2">
      {children}
      {maySuggest && content === null && (
        <Button look="bare" className="w-fit font-sans text-sm" onClick={begin}>
          Suggest another wording
        </Button>
      )}
      {content !== null && (
        <div className="grid gap-3 border-shared border-l-2 pl-4">
          <Suspense fallback={null}>
            <SuggestionBody section={clause.section} content={content} write={write} vocabulary={vocabulary} />
          </Suspense>
          {refusal && <Refusal refusal={refusal} />}
          <div className="flex flex-wrap gap-2 font-sans">
            <Button look="ink" disabled={isPending} onClick={() => send(content)}>
              {isPending ? "Sending…" : "Suggest this"}
            </Button>
            <Button disabled={isPending} onClick={() => send(null)}>
              Suggest to take it out
            </Button>
            <Button onClick={stop}>Cancel</Button>
          </div>
        </div>
      )}
    </div>
  );
}
