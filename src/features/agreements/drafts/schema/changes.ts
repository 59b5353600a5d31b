import { z } from "zod";
import { calendarDay, jsonText, linesOfText, seenRevision } from "#platform/fields.ts";
import { teamName } from "../../../workspace/people/schema.ts";
import { sentContent, stance } from "./draft.ts";
import { outcome } from "./thread.ts";

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
export const takeStanceInput = z.strictObject({
  ...clause,
  revision: revision.describe("The clause’s, as it was answered with the wording that is agreed to or not."),
  stance,
});
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

export const takenStance = z.object({ clauseId: z.uuid(), team: teamName, revision: z.int(), stance });
export type TakenStance = z.output<typeof takenStance>;
