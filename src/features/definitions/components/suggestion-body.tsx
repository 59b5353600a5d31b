"use client";

import type { ClauseContent } from "#features/agreements/schema.ts";
import type { Vocabulary } from "../rules/vocabulary.ts";
import ClauseBody from "./clause-body.tsx";
import { usePart } from "./use-part.ts";

type SuggestionBodyProps = {
  section: string;
  content: ClauseContent;
  write: (content: ClauseContent) => void;
  vocabulary: Vocabulary;
};

/** Another wording of a clause, as somebody makes it. */
export default function SuggestionBody({ section, content, write, vocabulary }: SuggestionBodyProps) {
  const { part, problem, write: writePart } = usePart(section, content, write);
  return (
    <>
      {part && <ClauseBody part={part} write={writePart} vocabulary={vocabulary} />}
      {problem && <p className="font-sans text-at-risk text-sm">Not whole yet: {problem}</p>}
    </>
  );
}
