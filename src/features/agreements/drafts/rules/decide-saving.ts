import type { ClauseContent } from "../../schema.ts";
import type { Saved } from "../schema/changes.ts";
import type { Writer } from "../schema/draft.ts";
import { isSameContent } from "./same-content.ts";
import type { StoredClause } from "./stored-clause.ts";

/** Words that arrive, with the revision of the clause on which they were written. */
export type Written = {
  readonly content: ClauseContent;
  readonly baseRevision: number;
  readonly writer: Writer;
};

type Writing = { readonly writer: Writer; readonly content: ClauseContent | null };

/** What had arrived before on the same revision: the wording that followed it, and what waits or waited beside the clause. */
export type Arrived = {
  readonly next: Writing | null;
  readonly overtaken: readonly (Writing & { readonly id: string })[];
};

type Saving = Pick<Saved, "became" | "suggestionId">;

/**
 * What becomes of words that somebody wrote. No word is lost, whoever else wrote meanwhile: where the clause was worded anew or
 * taken out, they are kept beside it. The same words again, after an answer that got lost, are a success.
 */
export function decideSaving(clause: StoredClause, written: Written, { next, overtaken }: Arrived): Saving {
  if (next && isSame(next, written)) return { became: "repeated", suggestionId: null };
  const kept = overtaken.find((one) => isSame(one, written));
  if (kept) return { became: "repeated", suggestionId: kept.id };
  const { content, revision, removedAt } = clause;
  if (!removedAt && isSameContent(content, written.content)) return { became: "unchanged", suggestionId: null };
  const isRead = revision === written.baseRevision && !removedAt;
  return { became: isRead ? "saved" : "overtaken", suggestionId: null };
}

function isSame(one: Writing, other: Writing): boolean {
  return isSameWriter(one.writer, other.writer) && isSameContent(one.content, other.content);
}

/** Whether two writings are of the same hand. Programs are told apart by what they are called. */
function isSameWriter(one: Writer, other: Writer): boolean {
  return one.memberId === other.memberId && (one.memberId !== null || one.name === other.name);
}
