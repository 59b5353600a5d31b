"use client";

import { createContext, type ReactNode, useEffect, useMemo, useRef } from "react";
import { TextLink } from "../controls/text-link.tsx";
import { type Glossary as Entries, glossaryOf, type Meaning } from "./meanings.ts";
import { useShown } from "./use-shown.ts";

export const GlossaryContext = createContext<Entries>(new Map());

/** Has every `Term` below it explained by these meanings. */
export function Glossary({ meanings, children }: { meanings: readonly Meaning[]; children: ReactNode }) {
  const entries = useMemo(() => glossaryOf(meanings), [meanings]);
  return (
    <GlossaryContext value={entries}>
      {children}
      <Explained entries={entries} />
    </GlossaryContext>
  );
}

/**
 * The one place in which all words are explained: the browser's own popover, which lies above everything, moves nothing, and
 * keeps to its word; at the foot of the screen where a browser can't place it so. Who listens has heard it with the word.
 */
function Explained({ entries }: { entries: Entries }) {
  const panel = useRef<HTMLDivElement>(null);
  const [shown, hide] = useShown(entries, panel);
  useEffect(() => {
    if (!shown?.source.isConnected) return;
    const { current } = panel;
    current?.showPopover({ source: shown.source });
    return () => current?.hidePopover();
  }, [shown]);
  return (
    <div
      ref={panel}
      popover="manual"
      onClickCapture={({ target }) => {
        if (target instanceof Element && target.closest("a")) hide();
      }}
      className="fixed overflow-visible inset-x-3 top-auto bottom-20 m-0 mx-auto w-max max-w-[min(20rem,calc(100vw-1.5rem))] animate-[appear_120ms_150ms_both] bg-transparent py-1.5 text-ink text-sm supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:[position-area:bottom] supports-[position-area:bottom]:[position-try-fallbacks:flip-block] print:hidden"
    >
      {shown && <Meant {...shown.meaning} />}
    </div>
  );
}

function Meant({ word, meaning, agreed }: Meaning) {
  return (
    <div className="wrap-anywhere grid gap-1 rounded-card border border-line bg-surface px-3.5 py-2.5 shadow-float">
      <p className="font-semibold">{word}</p>
      <p className="whitespace-pre-line text-pretty">{meaning}</p>
      {agreed && <TextLink href={agreed.href}>{agreed.label}</TextLink>}
    </div>
  );
}
