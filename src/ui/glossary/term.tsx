"use client";

import { Fragment, use } from "react";
import { GlossaryContext } from "./glossary.tsx";
import { findMeaning, keyOf, stretchesOf } from "./meanings.ts";

const look = "underline decoration-line-strong decoration-dotted underline-offset-4 print:no-underline";

type TermProps = {
  children: string;
  /** Where the label is pressed itself, or stands in each row: explained to who points at it, and no stop of the keyboard. */
  isPassive?: boolean;
};

/**
 * A label with what both sides mean by it, if it is a word of the glossary or several of it: shown to whoever points at it, reaches
 * it with the keyboard or taps it, and told to whoever listens.
 */
export function Term({ children: label, isPassive = false }: TermProps) {
  const found = findMeaning(use(GlossaryContext), label);
  if (!found) return label;
  const key = keyOf(found.word);
  if (isPassive) return <span data-term={key}>{label}</span>;
  return (
    <button
      type="button"
      data-term={key}
      aria-description={found.meaning}
      className={`relative cursor-help text-left after:absolute after:inset-x-0 after:-inset-y-1 ${look}`}
    >
      {label}
    </button>
  );
}

/** A text in which each word of the glossary is explained, the first time it comes. */
export function Terms({ children: text, isPassive = false }: TermProps) {
  const glossary = use(GlossaryContext);
  return stretchesOf(glossary, text).map(({ text: stretch, isTerm }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words come more than once, and stay where they are.
    <Fragment key={place}>{isTerm ? <Term isPassive={isPassive}>{stretch}</Term> : stretch}</Fragment>
  ));
}
