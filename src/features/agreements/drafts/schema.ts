import { z } from "zod";
import { calendarDay, jsonText, linesOfText, seenRevision, storableJson } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { clauseContent } from "../schema.ts";

/** What a team says to a clause as it is worded now; `none` where it hasn't answered that wording yet. */
export const stances = ["agrees", "wants_change", "none"] as const;
const stance = z.enum(stances, "One of agrees, wants_change and none.");
export type Stance = z.output<typeof stance>;

const team = z.enum(["sales", "marketing"]);

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

const day = z.iso.date().nullable();

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

const sentContent = storableJson();
const clauseId = z.uuid("The id of a clause.");
const clause = { agreementId: z.uuid("The id of an agreement."), clauseId };
const revision = seenRevision();
const after = clauseId.nullable();

/** `clauseId` by who adds it, so that the same sent twice is one clause; `after` null is the first place, left out the last. */
export const addClauseInput = z.strictObject({
  clauseId: clauseId.optional(),
  section: z.string("A part of the agreement."),
  content: sentContent,
  after: after.optional(),
});
export type AddClauseInput = z.output<typeof addClauseInput>;

export const clauseInput = z.strictObject(clause);

/** The whole clause as it is to read, and the revision on which it was written. */
export const writeClauseInput = z.strictObject({ ...clause, baseRevision: revision, content: sentContent });
export type WriteClauseInput = z.output<typeof writeClauseInput>;

export const removeClauseInput = z.strictObject({ ...clause, revision });
export type RemoveClauseInput = z.output<typeof removeClauseInput>;

export const restoreClauseInput = z.strictObject(clause);
export type RestoreClauseInput = z.output<typeof restoreClauseInput>;

/** Behind another clause of its part, or with null to its beginning. */
export const moveClauseInput = z.strictObject({ ...clause, after });
export type MoveClauseInput = z.output<typeof moveClauseInput>;

/** `revision` is that of the wording it is said to. */
export const takeStanceInput = z.strictObject({ ...clause, revision, stance });
export type TakeStanceInput = z.output<typeof takeStanceInput>;

/** `commentId` by who writes it, so that the same sent twice is one comment. */
export const commentInput = z.strictObject({
  ...clause,
  commentId: z.uuid("An id for the comment.").optional(),
  text: linesOfText(2_000, "Say something first."),
});
export type CommentInput = z.output<typeof commentInput>;

/** Without content, that the clause be taken out. */
export const suggestInput = z.strictObject({ ...clause, baseRevision: revision, content: sentContent.nullable() });
export type SuggestInput = z.output<typeof suggestInput>;

export const suggestionOutcomes = ["accepted", "rejected", "taken_back"] as const;
const outcome = z.enum(suggestionOutcomes, "One of accepted, rejected and taken_back.");
export type SuggestionOutcome = z.output<typeof outcome>;

/** `revision` is that of the clause beside which the suggestion was seen. */
export const decideSuggestionInput = z.strictObject({
  ...clause,
  suggestionId: z.uuid("The id of a suggestion."),
  revision,
  outcome,
});
export type DecideSuggestionInput = z.output<typeof decideSuggestionInput>;

const dayOrNone = z
  .union([calendarDay("A day like 2026-12-24, or nothing."), z.literal(""), z.null()], "A day, or nothing.")
  .transform((text) => text || null);

/** `revision` is the `datesRevision` that was seen; 1 where nobody has begun. */
export const setDatesInput = z
  .strictObject({ effectiveOn: dayOrNone, reviewBy: dayOrNone, endsOn: dayOrNone, revision })
  .check(({ value, issues }) => {
    const { effectiveOn } = value;
    for (const name of ["reviewBy", "endsOn"] as const) {
      const date = value[name];
      if (!effectiveOn || !date || date >= effectiveOn) continue;
      const message = "This is before the day from which it holds.";
      issues.push({ code: "custom", input: date, path: [name], message });
    }
  });
export type SetDatesInput = z.output<typeof setDatesInput>;

export const setDecideByInput = z.strictObject({ decideBy: dayOrNone });
export type SetDecideByInput = z.output<typeof setDecideByInput>;

/**
 * The whole draft anew, in the order of each part: a clause is known by its id, by its kind's own key, or as it stands.
 * `revision` is the draft's; 1 where nobody has begun.
 */
export const replaceDraftInput = z.strictObject({
  clauses: z
    .array(z.strictObject({ id: clauseId.optional(), section: z.string(), content: sentContent }))
    .max(500, "At most 500 clauses."),
  revision,
});
export type ReplaceDraftInput = z.output<typeof replaceDraftInput>;

// The same out of forms: what a clause says is a text of JSON there, and an empty `after` the first place.
const saying = { content: jsonText("What the clause says, as JSON.") };
const placeOrFirst = z
  .string()
  .transform((id) => id || null)
  .optional();
const toClause = { agreementId: z.unknown(), clauseId: z.unknown() };

export const addClauseForm = z
  .strictObject({ clauseId: z.string().optional(), section: z.string(), ...saying, after: placeOrFirst })
  .pipe(addClauseInput);
export const writeClauseForm = z
  .strictObject({ ...toClause, baseRevision: z.unknown(), ...saying })
  .pipe(writeClauseInput);
export const moveClauseForm = z.strictObject({ ...toClause, after: placeOrFirst }).pipe(moveClauseInput);
export const suggestForm = z.strictObject({ ...toClause, baseRevision: z.unknown(), ...saying }).pipe(suggestInput);

/** What became of words that somebody wrote. `revision` is that of the clause now. */
export const saved = z.object({
  clauseId: z.uuid(),
  revision: z.int(),
  /**
   * - `saved`: they are the clause's wording now.
   * - `unchanged`: it said so already.
   * - `repeated`: they had arrived before.
   * - `overtaken`: somebody had worded it anew; they wait beside it as a suggestion.
   */
  became: z.enum(["saved", "unchanged", "repeated", "overtaken"]),
  suggestionId: z.uuid().nullable(),
});
export type Saved = z.output<typeof saved>;

export const placed = z.object({ agreementId: z.uuid(), clauseId: z.uuid(), revision: z.int() });
export type Placed = z.output<typeof placed>;

/** `revision` is the draft's. */
export const replaced = z.object({ agreementId: z.uuid(), revision: z.int() });
export type Replaced = z.output<typeof replaced>;

export const takenStance = z.object({ clauseId: z.uuid(), team, revision: z.int(), stance });
export type TakenStance = z.output<typeof takenStance>;

/** `team` is the one whose member its writer is today; null for who stands between the two. */
export const comment = z.object({
  id: z.uuid(),
  writer,
  team: team.nullable(),
  text: z.string(),
  writtenAt: z.date(),
});
export type Comment = z.output<typeof comment>;

/** A suggestion, open or decided. */
export const threadSuggestion = suggestion.extend({
  outcome: outcome.nullable(),
  decidedBy: writer.nullable(),
  decidedAt: z.date().nullable(),
});
export type ThreadSuggestion = z.output<typeof threadSuggestion>;

/** All that was said about a clause, oldest first. */
export const thread = z.object({
  clauseId: z.uuid(),
  comments: z.array(comment),
  suggestions: z.array(threadSuggestion),
});
export type Thread = z.output<typeof thread>;

/** A wording that a clause had; `sentence` is null where it was taken out. */
export const wording = z.object({
  clauseId: z.uuid(),
  section: z.string(),
  revision: z.int(),
  sentence: z.string().nullable(),
  content: clauseContent.nullable(),
  writer,
  writtenAt: z.date(),
});
export type Wording = z.output<typeof wording>;

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

/** `title` is the kind's, so that the trail can be read by a version that no longer has it. */
const of = { agreementId: z.uuid(), kind: z.string(), title: z.string() };
const one = { ...of, clauseId: z.uuid(), section: z.string(), revision: z.int() };
const days = z.object({ effectiveOn: day, reviewBy: day, endsOn: day });

/** Ids, sections and revisions: what clauses say stays in their rows. */
export const draftFacts = {
  "clause.added": z.object(one),
  "clause.reworded": z.object(one),
  /** Words came in on a wording that somebody had changed meanwhile, and wait beside it. */
  "clause.overtaken": z.object({ ...one, suggestionId: z.uuid() }),
  "clause.moved": z.object(one),
  "clause.removed": z.object(one),
  "clause.restored": z.object(one),
  "clause.stance_taken": z.object({ ...one, team, stance }),
  "clause.commented": z.object({ ...one, commentId: z.uuid() }),
  "clause.suggested": z.object({ ...one, suggestionId: z.uuid() }),
  "clause.suggestion_decided": z.object({ ...one, suggestionId: z.uuid(), outcome }),
  /** The whole draft at once: how many of its clauses. */
  "clause.all_replaced": z.object({ ...of, added: z.int(), reworded: z.int(), moved: z.int(), removed: z.int() }),
  "agreement.begun": z.object(of),
  "agreement.dates_set": z.object({ ...of, from: days, to: days }),
  "agreement.decide_by_set": z.object({ ...of, decideBy: day }),
};
export type DraftFact = FactOf<typeof draftFacts>;
