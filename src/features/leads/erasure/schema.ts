import { z } from "zod";
import { money } from "#platform/money.ts";
import type { FactOf } from "../../activity/schema.ts";
import { leadAnswer } from "../list/schema.ts";
import { fieldValue } from "../schema.ts";
import { eventAnswer } from "../timeline/schema.ts";

/** Erasing can't be undone, so whoever asks for it says the word. */
export const eraseLeadInput = z.strictObject({
  leadId: z.uuid("The id of a lead."),
  confirm: z.literal("erase", "Say “erase”: this can’t be undone."),
});
export type EraseLeadInput = z.output<typeof eraseLeadInput>;

/** When the person was erased. */
export const erasedLead = z.object({ id: z.uuid(), erasedAt: z.date() });
export type ErasedLead = z.output<typeof erasedLead>;

/** What was known before somebody told otherwise, under the name that definitions have for it: a campaign by its name. */
const earlierValue = z.object({
  field: z.string(),
  before: z.union([fieldValue, money]).nullable(),
  /** When we were told otherwise. */
  until: z.date(),
});
export type EarlierValue = z.output<typeof earlierValue>;

/** All that is kept of one person. */
export const disclosure = z.object({
  lead: leadAnswer,
  events: z.array(eventAnswer),
  earlierValues: z.array(earlierValue),
});
export type Disclosure = z.output<typeof disclosure>;

/** The leads that one person was: theirs, and those that turned out to be them. */
export const erasureFacts = {
  "lead.erased": z.object({ leadIds: z.array(z.uuid()) }),
};
export type ErasureFact = FactOf<typeof erasureFacts>;
