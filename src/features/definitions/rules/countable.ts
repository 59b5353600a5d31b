import { isGenuineTouch } from "../../leads/timeline/rules/handoffs.ts";
import { correctedIds } from "../../leads/timeline/rules/steps.ts";
import type { TimelineEvent } from "../../leads/timeline/schema.ts";
import type { CountableEvent } from "../schema/judgement.ts";

/** The events of a timeline that questions count: those that were corrected count no more. */
export function countableEvents(events: readonly TimelineEvent[]): CountableEvent[] {
  const gone = correctedIds(events);
  return events.flatMap((event): CountableEvent[] => {
    const { id, type, data, occurredAt } = event;
    if (gone.has(id)) return [];
    if (type === "source_touched") return [{ type, occurredAt, source: data.source }];
    if (type !== "touch") return [];
    const { channel, direction } = data;
    return [{ type, occurredAt, channel, direction, genuine: isGenuineTouch(event) }];
  });
}
