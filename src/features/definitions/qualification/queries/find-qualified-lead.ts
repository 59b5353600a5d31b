import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { findLeadAnswer } from "../../../leads/queries/lead-answers.ts";
import type { QualifiedLead } from "../schema.ts";
import { findQualification } from "./find-qualification.ts";

/** One lead as the API answers it, with why it is an MQL or what the definition in force says of it now. Refuses not_found. */
export async function findQualifiedLead(actor: Actor, leadId: string, now: Date): Promise<Outcome<QualifiedLead>> {
  return reading(actor, async () => {
    const lead = await findLeadAnswer(actor, leadId);
    return isRefusal(lead) ? lead : { ...lead, qualification: await findQualification(actor, leadId, now) };
  });
}
