import { z } from "zod";
import { signVersionInput } from "../../agreements/versions/schema/deeds.ts";
import { leadAnswer } from "../../leads/list/schema.ts";
import { ofDefinition } from "../../leads/timeline/schema.ts";
import { handOverChoice } from "../schema/definition.ts";

/** How a lead became an MQL; of a definition, its version with the points and the rules that gave them. */
export const handedOver = z.object({
  by: z.enum(["definition", "import", "person"]),
  at: z.date().nullable().describe("Null where nobody knows."),
  version: z.int().nullable(),
  points: z.int().nullable(),
  rules: ofDefinition.shape.rules,
});
export type HandedOver = z.output<typeof handedOver>;

const heldBack = z.object({
  wasTakenBack: z.boolean().describe("Whether somebody took it back from Sales: this version hands it over no more."),
  restsUntil: z.iso
    .date()
    .nullable()
    .describe("The day on which its rest as a recycled lead is over; null where it is."),
});
export type HeldBack = z.output<typeof heldBack>;

/** What the definition in force says just now of a lead that isn't Sales' turn. */
export const judgedNow = ofDefinition.extend({
  ...heldBack.shape,
  threshold: z.int(),
  misses: z
    .array(z.string())
    .describe("What keeps it from being an MQL, each as a sentence; none where it fulfils all."),
});
export type JudgedNow = z.output<typeof judgedNow>;

/** Why a lead is an MQL, or, while it isn't Sales' turn, what the definition in force says of it now; null where neither is known. */
export const qualification = z.union([handedOver, z.object({ now: judgedNow })]).nullable();
export type LeadQualification = z.output<typeof qualification>;

/** A lead as the API answers it by itself. */
export const qualifiedLead = leadAnswer.extend({ qualification });
export type QualifiedLead = z.output<typeof qualifiedLead>;

/** A signature as a form sends it: with the number as a text, and none where there was nothing to choose; perhaps no password. */
export const signDefinitionForm = signVersionInput.omit({ choice: true }).extend({
  password: z.preprocess((typed) => typed || undefined, signVersionInput.shape.password),
  handOver: z.coerce.number("How many, as a whole number.").pipe(handOverChoice.shape.handOver.unwrap()).default(0),
});
export type SignDefinitionForm = z.output<typeof signDefinitionForm>;
