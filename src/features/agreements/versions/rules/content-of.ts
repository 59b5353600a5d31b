import type { Draft } from "../../drafts/schema/draft.ts";
import type { KindOutline } from "../../schema.ts";
import type { VersionContent } from "../schema/version.ts";

type Proposable = Pick<Draft, "effectiveOn" | "reviewBy" | "endsOn" | "clauses">;

/** A draft as it is proposed: each clause in its part, with its number through the document and its sentence. */
export function contentOf(kind: KindOutline, draft: Proposable, number: number): VersionContent {
  const { effectiveOn, reviewBy, endsOn } = draft;
  const numbered = draft.clauses.map(({ id, section, sentence, content }, index) => {
    return { section, clause: { id, number: index + 1, sentence, content } };
  });
  const sections = kind.sections.map(({ name, title, owes }) => {
    const clauses = numbered.filter(({ section }) => section === name).map(({ clause }) => clause);
    return { name, title, owes, clauses };
  });
  return { kind: kind.name, title: kind.title, heading: kind.heading, number, effectiveOn, reviewBy, endsOn, sections };
}
