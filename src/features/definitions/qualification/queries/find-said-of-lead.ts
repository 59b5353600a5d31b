import type { Actor } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Agreed, nothingAgreed } from "../../../leads/timeline/rules/offers.ts";
import { definitionKind } from "../../queries/definition-kind.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import type { LeadQualification } from "../schema.ts";
import { findQualification } from "./find-qualification.ts";

/** What the definition in force says to a lead's page: of the lead, and to the decisions that are taken there. */
export async function findSaidOfLead(
  actor: Actor,
  leadId: string,
  now: Date,
): Promise<{ qualification: LeadQualification; agreementId: string | null; agreed: Agreed }> {
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const qualification = await findQualification(actor, leadId, now);
    const agreement = await db.agreement.findFirst({
      where: { workspaceId, kind: definitionKind.name, subjectId: null },
      select: { id: true },
    });
    const of = { qualification, agreementId: agreement?.id ?? null };
    const inForce = agreement && (await findDefinition(db, workspaceId));
    if (!inForce) return { ...of, agreed: nothingAgreed };
    const { reasons, acceptChecks, opportunityChecks } = inForce.definition;
    const agreed = {
      reasons: { disqualified: reasons.map(({ label }) => label) },
      checks: { accepted: acceptChecks, opportunity_opened: opportunityChecks },
    };
    return { ...of, agreed };
  });
}
