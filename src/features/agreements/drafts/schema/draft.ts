import { z } from "zod";
import { storableJson } from "#platform/fields.ts";
import { clauseContent } from "../../schema.ts";

/** What a team says to a clause as it is worded now; `none` where it hasn't answered that wording yet. */
export const stances = ["agrees", "wants_change", "none"] as const;
export const stance = z.enum(stances, "One of agrees, wants_change and none.");
export type Stance = z.output<typeof stance>;

/** Who wrote something, called as they were then; a program is nobody's member. */
export const writer = z.object({ memberId: z.uuid().nullable(), name: z.string() });
export type Writer = z.output<typeof writer>;

/** Another wording that waits for a head's word. */
export const suggestion = z.object({
  id: z.uuid(),
  /** Null where it is that the clause be taken out. */
  content: clauseContent.nullable(),
  sentence: z.string().nullable(),
  /** The wording of the clause that it was written on. */
  baseRevision: z.int(),
  /** `overtaken`: written as a change, on a wording that somebody had changed meanwhile. */
  origin: z.enum(["suggested", "overtaken"]),
  writer,
  writtenAt: z.date(),
});
export type Suggestion = z.output<typeof suggestion>;

/** A clause of the draft, as its page shows it. */
export const draftClause = z.object({
  id: z.uuid(),
  section: z.string(),
  /** Through the whole document, from 1; null where it was taken out. */
  number: z.int().nullable(),
  sentence: z.string(),
  content: clauseContent,
  /** Of its wording. */
  revision: z.int(),
  changedAt: z.date(),
  changedBy: writer,
  stances: z.object({ sales: stance, marketing: stance }),
  comments: z.int(),
  /** Those that are open, oldest first. */
  suggestions: z.array(suggestion),
  /** What it said before whoever worded it last did; null where nobody else has. */
  before: z.object({ sentence: z.string(), writer, writtenAt: z.date() }).nullable(),
});
export type DraftClause = z.output<typeof draftClause>;

export const day = z.iso.date().nullable();

export const draft = z.object({
  agreementId: z.uuid(),
  kind: z.string(),
  /** Grows with every change of a clause, a place or a day. */
  revision: z.int(),
  /** Days of the workspace: from when it is to hold (null: as soon as both have signed), when to look again, the last one. */
  effectiveOn: day,
  reviewBy: day,
  endsOn: day,
  /** Of these three days. */
  datesRevision: z.int(),
  decideBy: day,
  /** In the order of the document. */
  clauses: z.array(draftClause),
  /** Taken out, while somebody's other wording of them waits. */
  removed: z.array(draftClause),
});
export type Draft = z.output<typeof draft>;

export const sentContent = storableJson();

/** Whether a draft can be proposed, and what is still open; what the panel shows. */
export type Readiness = {
  /** Each in the order in which it is shown; what `stops` and is not `met` refuses a proposal. */
  readonly checks: readonly Check[];
  readonly isReady: boolean;
  /** Clauses that some team hasn't agreed to, by their ids, in the order of the document. */
  readonly openClauses: readonly string[];
};

export type Check = {
  readonly sentence: string;
  readonly met: boolean;
  readonly stops: boolean;
  /** Where to look; null where it is about the whole. */
  readonly clauseId: string | null;
};
