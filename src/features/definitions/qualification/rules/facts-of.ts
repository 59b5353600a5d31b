import type { LeadFacts as Known } from "../../../leads/schema.ts";
import { isGenuineTouch } from "../../../leads/timeline/rules/handoffs.ts";
import { standing } from "../../../leads/timeline/rules/steps.ts";
import type { TimelineEvent } from "../../../leads/timeline/schema.ts";
import type { CountableEvent, LeadFacts } from "../../schema.ts";

/** A lead as a definition looks at it: its values, its campaign by name, and what happened to it as far as that counts. */
export function factsOf(
  { facts, events }: { readonly facts: Known; readonly events: readonly TimelineEvent[] },
  campaigns: ReadonlyMap<string, string>,
): LeadFacts {
  const { identity: _identity, ownerId: _ownerId, campaignId, fields, createdAt, ...texts } = facts;
  const campaign = campaignId === null ? null : (campaigns.get(campaignId) ?? null);
  return { texts: { ...texts, campaign }, fields, createdAt, events: standing(events).flatMap(countable) };
}

function countable({ event }: { readonly event: TimelineEvent }): CountableEvent[] {
  const { occurredAt } = event;
  if (event.type === "source_touched") return [{ type: event.type, occurredAt, source: event.data.source }];
  if (event.type !== "touch") return [];
  const { channel, direction } = event.data;
  return [{ type: event.type, occurredAt, channel, direction, genuine: isGenuineTouch(event) }];
}
