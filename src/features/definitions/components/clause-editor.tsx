"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { ClauseStanding } from "#features/agreements/drafts/components/clause-standing.tsx";
import { Meanwhile } from "#features/agreements/drafts/components/meanwhile.tsx";
import { useClause } from "#features/agreements/drafts/components/use-clause.ts";
import type { DraftClause } from "#features/agreements/drafts/schema.ts";
import { Button } from "#ui/controls/button.tsx";
import { clauseSentence } from "../rules/sentence.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import { useOpenClause } from "./open-clause.tsx";
import { Sentence } from "./sentence.tsx";
import { usePart } from "./use-part.ts";

// What clauses are written in comes when the first one is opened.
const ClauseBody = lazy(() => import("./clause-body.tsx"));

type ClauseEditorProps = { clause: DraftClause; vocabulary: Vocabulary };

/** A clause as a head has it before them: its sentence, and once it is pressed the same with words that can be changed. */
export function ClauseEditor({ clause, vocabulary }: ClauseEditorProps) {
  const { openId, open } = useOpenClause();
  const hand = useClause(clause);
  const { part, problem, write } = usePart(clause.section, hand.content, hand.write);
  const own = clauseSentence(clause.section, hand.content, vocabulary.catalogue);
  const isOpen = openId === clause.id && part !== null;
  return (
    <div {...hand.whileWriting} className="grid min-w-0 gap-2">
      {isOpen ? (
        <Opened close={() => open(null)}>
          <Suspense fallback={<Sentence text={own} part={part} catalogue={vocabulary.catalogue} />}>
            <ClauseBody part={part} write={write} vocabulary={vocabulary} />
          </Suspense>
          {problem && <p className="font-sans text-at-risk text-sm">Not saved yet: {problem}</p>}
        </Opened>
      ) : (
        <button
          type="button"
          onClick={() => open(clause.id)}
          className="-mx-2 -my-1 cursor-text rounded-control px-2 py-1 text-left hover:bg-sunk"
        >
          <Sentence text={own} part={part} catalogue={vocabulary.catalogue} />
          <span className="sr-only"> Change it.</span>
        </button>
      )}
      <Meanwhile clause={clause} hand={hand} own={own} />
      {(isOpen || hand.hasWritten) && <ClauseStanding hand={hand} />}
    </div>
  );
}

/** The first control has the focus; Escape leaves, and so does the button at the end. */
function Opened({ close, children }: { close: () => void; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: A key that closes what the controls in it have open.
    <div className="grid gap-3" onKeyDown={({ key }) => key === "Escape" && close()}>
      {children}
      <Button className="w-fit font-sans" onClick={close}>
        Done
      </Button>
    </div>
  );
}
