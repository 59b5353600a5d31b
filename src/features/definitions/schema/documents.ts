import { z } from "zod";
import { jsonText, seenRevision } from "#platform/fields.ts";
import { definition } from "./definition.ts";

// The definition as programs read and write it.

/** The definition in force, and the version that it stands in. */
export const currentDefinition = definition.extend({
  agreementId: z.uuid(),
  number: z.int(),
  contentHash: z.string(),
  tookForceAt: z.date(),
});
export type CurrentDefinition = z.output<typeof currentDefinition>;

/** The definition as it is being drafted. */
export const draftDefinition = definition.extend({
  agreementId: z.uuid().nullable().describe("Null while nobody has begun."),
  /** Of the whole draft. */
  revision: z.int(),
  problems: z.array(
    z.object({
      pointer: z.string().describe("JSON pointer into the definition; empty where it is about the whole."),
      sentence: z.string(),
      stops: z.boolean().describe("Whether it stands in the way of proposing it."),
    }),
  ),
});
export type DraftDefinition = z.output<typeof draftDefinition>;

/** `revision` is the draft's as it was seen; left out, that nobody has begun. */
export const writeDefinitionInput = definition.extend({ revision: seenRevision().default(1) });
export type WriteDefinitionInput = z.output<typeof writeDefinitionInput>;

const whole = new Set(Object.keys(definition.shape));
const answered = [currentDefinition, draftDefinition].flatMap(({ shape }) => Object.keys(shape));
const beside = new Set(answered.filter((name) => name !== "revision" && !whole.has(name)));

/** The same as programs send it: what they were answered beside the definition may come back with it, and says nothing. */
export const sentDefinition = z.preprocess(
  (raw) => Object.fromEntries(Object.entries(Object(raw)).filter(([name]) => !beside.has(name))),
  writeDefinitionInput,
);

/** What a draft begins anew with: the template, or what is in force. `revision` is the draft's; 1 where nobody has begun. */
export const beginDraftInput = z.strictObject({
  from: z.enum(["template", "in_force"], "The template, or what is in force."),
  revision: seenRevision(),
});
export type BeginDraftInput = z.output<typeof beginDraftInput>;

/** A whole definition as JSON in the place of the draft. */
export const bringDefinitionForm = z.strictObject({
  definition: jsonText("This isn’t JSON: a bracket, a comma or a quotation mark is missing somewhere.").pipe(
    definition,
  ),
  revision: seenRevision(),
});
export type BringDefinitionInput = z.output<typeof bringDefinitionForm>;
