import { z } from "zod";

/** What was said or suggested has an id from now on. */
export const kept = z.object({ id: z.uuid() });

export const datedDraft = z.object({ agreementId: z.uuid(), datesRevision: z.int() });

export const decisionDay = z.object({ agreementId: z.uuid(), decideBy: z.iso.date().nullable() });
