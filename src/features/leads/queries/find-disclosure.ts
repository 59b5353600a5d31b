import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { erasurePolicy } from "../erasure/policy.ts";
import type { Disclosure } from "../erasure/schema.ts";
import { findTimeline } from "../timeline/queries/find-timeline.ts";
import { findLeadAnswer } from "./lead-answers.ts";

/** All that is kept of one person, for themself: what is known of them, and what happened. Refuses not_found. */
export async function findDisclosure(actor: Actor, leadId: string): Promise<Outcome<Disclosure>> {
  authorize(actor, erasurePolicy.disclose, undefined);
  return reading(actor, async () => {
    const lead = await findLeadAnswer(actor, leadId);
    if (isRefusal(lead)) return lead;
    const events = await findTimeline(actor, leadId);
    return isRefusal(events) ? events : { lead, events };
  });
}
