import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Agreed, nothingAgreed } from "../../../leads/timeline/rules/offers.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import type { LeadQualification } from "../schema.ts";
import { findQualification } from "./find-qualification.ts";

/** What the definition in force says to a lead's page: of the lead, and to the decisions that are taken there. */
export async function findSaidOfLead(
  actor: Actor,
  leadId: string,
  now: Date,
): Promise<{ qualification: LeadQualification; agreed: Agreed }> {
  return reading(actor, async (db) => {
    const qualification = await findQualification(actor, leadId, now);
    const inForce = await findDefinition(db, actor.workspaceId);
    if (!inForce) return { qualification, agreed: nothingAgreed };
    const { reasons, acceptChecks, opportunityChecks } = inForce.definition;
    const agreed = {
      reasons: { disqualified: reasons.map(({ label }) => label) },
      checks: { accepted: acceptChecks, opportunity_opened: opportunityChecks },
    };
    return { qualification, agreed };
  });
}
