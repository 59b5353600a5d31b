import { z } from "zod";
import type { FactOf } from "../../activity/schema.ts";

/** Erasing can't be undone, so whoever asks for it says the word. */
export const eraseLeadInput = z.strictObject({
  leadId: z.uuid("The id of a lead."),
  confirm: z.literal("erase", "Say “erase”: this can’t be undone."),
});
export type EraseLeadInput = z.output<typeof eraseLeadInput>;

/** When the person was erased. */
export const erasedLead = z.object({ id: z.uuid(), erasedAt: z.date() });
export type ErasedLead = z.output<typeof erasedLead>;

/** The leads that one person was: theirs, and those that turned out to be them. */
export const erasureFacts = {
  "lead.erased": z.object({ leadIds: z.array(z.uuid()) }),
};
export type ErasureFact = FactOf<typeof erasureFacts>;
