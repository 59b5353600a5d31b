import { z } from "zod";
import { teamName } from "../../../workspace/people/schema.ts";
import { clauseContent } from "../../schema.ts";
import { suggestion, writer } from "./draft.ts";

export const suggestionOutcomes = ["accepted", "rejected", "taken_back"] as const;
export const outcome = z.enum(suggestionOutcomes, "One of accepted, rejected and taken_back.");
export type SuggestionOutcome = z.output<typeof outcome>;

/** `team` is the one whose member its writer is today; null for who stands between the two. */
export const comment = z.object({
  id: z.uuid(),
  writer,
  team: teamName.nullable(),
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
