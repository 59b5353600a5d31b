import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { findWorkspace } from "../../workspace/queries.ts";
import { erasurePolicy } from "../erasure/policy.ts";
import { findSamePerson } from "../erasure/queries/same-person.ts";
import { earlierValueOf } from "../erasure/rules/earlier-value.ts";
import type { Disclosure, EarlierValue } from "../erasure/schema.ts";
import { listFields } from "../fields/queries.ts";
import { listLeadChanges } from "../intake/queries/list-lead-changes.ts";
import { findTimeline } from "../timeline/queries/find-timeline.ts";
import { findLeadAnswer } from "./lead-answers.ts";

/** All that is kept of one person, for themself: what is and was known of them, and what happened. Refuses not_found. */
export async function findDisclosure(actor: Actor, leadId: string): Promise<Outcome<Disclosure>> {
  authorize(actor, erasurePolicy.disclose, undefined);
  return reading(actor, async (db) => {
    const lead = await findLeadAnswer(actor, leadId);
    if (isRefusal(lead)) return lead;
    const events = await findTimeline(actor, leadId);
    return isRefusal(events) ? events : { lead, events, earlierValues: await listEarlierValues(db, actor, leadId) };
  });
}

async function listEarlierValues(db: Reads, actor: Actor, leadId: string): Promise<EarlierValue[]> {
  const { workspaceId } = actor;
  const changes = await listLeadChanges(db, workspaceId, await findSamePerson(db, workspaceId, leadId));
  const ids = changes.flatMap(({ field, before }) => (field === "campaign" && before !== null ? [String(before)] : []));
  const named = await db.campaign.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const { currency } = await findWorkspace(actor);
  const words = {
    fields: await listFields(actor),
    campaigns: new Map(named.map(({ id, name }) => [id, name])),
    currency,
  };
  return changes.map((change) => earlierValueOf(change, words));
}
