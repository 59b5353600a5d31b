import { z } from "zod";
import { lineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

/** What a custom field holds. */
export const fieldTypes = ["text", "number", "money", "date", "yes_no", "choice"] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A custom field of leads. Its key names it in the API and in definitions and never changes. */
export const leadField = z.object({
  id: z.uuid(),
  key: z.string(),
  label: z.string(),
  type: z.enum(fieldTypes),
  options: z.array(z.string()).readonly().describe("What may be chosen; empty for other types."),
  revision: z.int(),
  archivedAt: z.date().nullable().describe("When it was taken out of use; leads keep its values."),
});
export type LeadField = Readonly<z.output<typeof leadField>>;

export const longestKey = 60;
const mostOptions = 500;
/** Those in use at once: a file with ten thousand columns is a mistake, not a way of working. */
export const mostFields = 300;

const label = lineOfText(80, "Give the field a name, like Employees.");
const options = z
  .array(lineOfText(100, "Leave out empty choices."), "A list of texts.")
  .max(mostOptions, `At most ${mostOptions} choices, please.`)
  .transform((list) => [...new Set(list)])
  .default([]);

/** Lines of a form's text, the empty ones left out. */
const lines = z
  .string()
  .max(60_000)
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim().normalize())
      .filter((line) => line !== ""),
  )
  .optional();

type Chosen = { readonly type: FieldType; readonly options: readonly string[] };
const hasChoices = ({ type, options: given }: Chosen) => (type === "choice") === given.length > 0;
const fittingChoices = {
  path: ["options"],
  message: "A choice needs what can be chosen, one a line; other kinds don't.",
};

/** A new field; without a key it gets one after its label. */
export const addFieldInput = z
  .strictObject({
    label,
    type: z.enum(fieldTypes, "One of the kinds of field that there are."),
    options,
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,59}$/, "Small letters, digits and underscores, a letter first.")
      .optional(),
  })
  .refine(hasChoices, fittingChoices);
export type AddFieldInput = z.output<typeof addFieldInput>;

/** The same out of a form, where the choices are lines of a text, hidden and kept while another kind is chosen. */
export const addFieldForm = z
  .strictObject({ label: z.unknown(), type: z.unknown(), options: lines })
  .transform((typed) => (typed.type === "choice" ? typed : { ...typed, options: [] }))
  .pipe(addFieldInput);

const identified = { fieldId: z.uuid("The id of a field."), revision: seenRevision() };

/** Another label, other choices. What leads have stays, also where it can't be chosen any longer. */
export const changeFieldInput = z.strictObject({ ...identified, label, options });
export type ChangeFieldInput = z.output<typeof changeFieldInput>;

export const changeFieldForm = z
  .strictObject({ fieldId: z.unknown(), revision: z.unknown(), label: z.unknown(), options: lines })
  .pipe(changeFieldInput);

export const archiveFieldInput = z.strictObject({ fieldId: identified.fieldId });
export type ArchiveFieldInput = z.output<typeof archiveFieldInput>;

const named = z.object({ id: z.uuid(), key: z.string(), label: z.string() });
const changed = z.object({ label: z.string(), options: z.array(z.string()) });

export const fieldFacts = {
  "field.added": z.object({ fields: z.array(named.extend({ type: z.enum(fieldTypes) })) }),
  "field.changed": named.omit({ label: true }).extend({ from: changed, to: changed }),
  "field.archived": named,
  "field.restored": named,
};
export type FieldFact = FactOf<typeof fieldFacts>;
