import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { type Agreed, nothingAgreed } from "../../../leads/timeline/rules/offers.ts";
import { findDefinition } from "../../queries/find-definition.ts";

/** What the definition in force says to decisions on leads: the reasons to disqualify one, and what Sales looks at before it accepts. */
export async function findAgreed(actor: Actor): Promise<Agreed> {
  authorize(actor, leadPolicy.read, undefined);
  return reading(actor, async (db) => {
    const inForce = await findDefinition(db, actor.workspaceId);
    if (!inForce) return nothingAgreed;
    const { reasons, acceptChecks, opportunityChecks } = inForce.definition;
    return {
      reasons: { disqualified: reasons.map(({ label }) => label) },
      checks: { accepted: acceptChecks, opportunity_opened: opportunityChecks },
    };
  });
}
