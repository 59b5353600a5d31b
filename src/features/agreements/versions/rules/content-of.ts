import type { Day } from "#platform/day.ts";
import type { ClauseContent, KindOutline, Worded } from "../../schema.ts";
import type { VersionContent } from "../schema.ts";

type Days = { readonly effectiveOn: Day | null; readonly reviewBy: Day | null; readonly endsOn: Day | null };

/** A draft as it is proposed: each clause with its number through the document and its sentence. `clauses` are in their order. */
export function contentOf(
  { name: kind, title, heading, sections }: KindOutline,
  clauses: readonly Worded[],
  sentence: (section: string, content: ClauseContent) => string,
  { effectiveOn, reviewBy, endsOn }: Days,
  number: number,
): VersionContent {
  let last = 0;
  const parts = sections.map(({ name, title: ofSection, owes }) => ({
    name,
    title: ofSection,
    owes,
    clauses: clauses
      .filter(({ section }) => section === name)
      .map(({ id, section, content }) => ({ id, number: ++last, sentence: sentence(section, content), content })),
  }));
  return { kind, title, heading, number, effectiveOn, reviewBy, endsOn, sections: parts };
}
