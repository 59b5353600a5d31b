import type { ClauseContent } from "../../schema.ts";
import type { Saved, StoredClause, Writer } from "../schema.ts";
import { isSameContent } from "./same-content.ts";

/** Words that arrive, with the revision of the clause on which they were written. */
export type Written = {
  readonly content: ClauseContent;
  readonly baseRevision: number;
  readonly writer: Writer;
};

/** What had arrived before on the same revision: the wording that followed it, and what waits or waited beside the clause. */
export type Arrived = {
  readonly next: (Omit<Written, "baseRevision" | "content"> & { readonly content: ClauseContent | null }) | null;
  readonly overtaken: readonly (Written & { readonly id: string })[];
};

type Saving = Pick<Saved, "became" | "suggestionId">;

/**
 * What becomes of words that somebody wrote. No word is lost, whoever else wrote meanwhile: where the clause was worded anew or
 * taken out, they are kept beside it. The same words again, after an answer that got lost, are a success.
 */
export function decideSaving(clause: StoredClause, written: Written, { next, overtaken }: Arrived): Saving {
  const { content, baseRevision, writer } = written;
  if (next && isSame(next, written)) return { became: "repeated", suggestionId: null };
  const kept = overtaken.find((one) => one.baseRevision === baseRevision && isSame(one, written));
  if (kept) return { became: "repeated", suggestionId: kept.id };
  if (!clause.removedAt && isSameContent(clause.content, content)) return { became: "unchanged", suggestionId: null };
  const isSeen = clause.revision === baseRevision && !clause.removedAt;
  return { became: isSeen ? "saved" : "overtaken", suggestionId: null };

  function isSame(one: { writer: Writer; content: ClauseContent | null }, other: Written): boolean {
    return isSameWriter(one.writer, writer) && isSameContent(one.content, other.content);
  }
}

/** Whether two writings are of the same hand. Programs are told apart by what they are called. */
export function isSameWriter(one: Writer, other: Writer): boolean {
  return one.memberId === other.memberId && (one.memberId !== null || one.name === other.name);
}
