"use client";

import { useState } from "react";
import { type ClauseContent, clauseContent } from "../../agreements/schema.ts";
import { partOf } from "../rules/part.ts";
import type { Part } from "../rules/whole.ts";

/**
 * A clause's content as its part of the definition. What is written is said on as soon as it is whole; half typed it stays before
 * its writer, with what is missing. `part` is null where the content is none of a definition's.
 */
export function usePart(section: string, content: ClauseContent, say: (content: ClauseContent) => void) {
  const [typed, setTyped] = useState<{ over: ClauseContent; part: Part; problem: string | null } | null>(null);
  const write = (part: Part) => {
    const read = partOf(part.section, part.content);
    if ("problem" in read) return setTyped({ over: content, part, problem: read.problem });
    // As it was typed: with a space at its end, another word may follow.
    const said = clauseContent.parse(part.content);
    setTyped({ over: said, part, problem: null });
    say(said);
  };
  if (typed && typed.over === content) return { part: typed.part, problem: typed.problem, write };
  const read = partOf(section, content);
  return { part: "part" in read ? read.part : null, problem: null, write };
}
