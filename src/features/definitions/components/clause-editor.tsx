"use client";

import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { ClauseStanding } from "#features/agreements/drafts/components/clause-standing.tsx";
import { Meanwhile } from "#features/agreements/drafts/components/meanwhile.tsx";
import { useClause } from "#features/agreements/drafts/components/use-clause.ts";
import type { DraftClause } from "#features/agreements/drafts/schema/draft.ts";
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
  const { catalogue } = vocabulary;
  const { openId, open } = useOpenClause();
  const hand = useClause(clause);
  const { part, problem, write } = usePart(clause.section, hand.content, hand.write);
  const own = clauseSentence(clause.section, hand.content, catalogue);
  const isOpen = openId === clause.id && part !== null;
  const sentence = useFocusBack(isOpen, openId === null);
  return (
    <div {...hand.whileWriting} className="grid min-w-0 gap-2">
      {isOpen ? (
        <Opened close={() => open(null)} problem={problem} preview={"when" in part.content ? own : null}>
          <Suspense fallback={<Sentence text={own} part={part} catalogue={catalogue} />}>
            <ClauseBody part={part} write={write} vocabulary={vocabulary} />
            <FocusFirst />
          </Suspense>
        </Opened>
      ) : (
        <button
          ref={sentence}
          type="button"
          onClick={() => open(clause.id)}
          className="-mx-2 -my-1 cursor-text rounded-control px-2 py-1 text-left hover:bg-sunk"
        >
          <Sentence text={own} part={part} catalogue={catalogue} />
          <span className="sr-only"> Change it.</span>
        </button>
      )}
      <div className="font-sans text-sm">
        <Meanwhile clause={clause} hand={hand} own={own} />
        {(isOpen || hand.hasWritten) && <ClauseStanding hand={hand} />}
      </div>
    </div>
  );
}

type OpenedProps = {
  close: () => void;
  /** What is missing until it can be saved. */
  problem: string | null;
  /** The sentence that a tree comes to. */
  preview: string | null;
  children: ReactNode;
};

/** What a clause is written in. Escape leaves it, and so does the button at the end. */
function Opened({ close, problem, preview, children }: OpenedProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The key closes what the controls in it have open.
    <div className="grid gap-3" onKeyDown={({ key }) => key === "Escape" && close()}>
      {children}
      {preview !== null && <p className="wrap-anywhere text-base text-soft">{preview}</p>}
      {problem !== null && <p className="font-sans text-at-risk text-sm">Not saved yet: {problem}</p>}
      <Button className="w-fit font-sans text-sm" onClick={close}>
        Done
      </Button>
    </div>
  );
}

/** Puts the focus into the first control beside it, as soon as that has come. */
function FocusFirst() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    here.current?.parentElement?.querySelector<HTMLElement>("select, input, textarea")?.focus();
  }, []);
  return <span ref={here} hidden />;
}

/** Puts the focus back onto the sentence when its clause was closed and no other one opened. */
function useFocusBack(isOpen: boolean, isNoneOpen: boolean) {
  const sentence = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && isNoneOpen) sentence.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, isNoneOpen]);
  return sentence;
}
