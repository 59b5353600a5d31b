import type { Person } from "#platform/actor.ts";
import type { Outcome } from "#platform/refusals.ts";
import { recordEvent } from "../../timeline/commands/record-event.ts";
import type { Recorded } from "../../timeline/schema.ts";
import type { RecordReachInput } from "../schema.ts";

/** Logs that somebody called or wrote after a tap, at the moment of the tap; the same tap again is a success. Refuses as `recordEvent`. */
export async function recordReach(
  person: Person,
  { leadId, reachId, channel, answered, secondsAgo }: RecordReachInput,
  now: Date,
): Promise<Outcome<Recorded>> {
  const touch = { type: "touch", channel, direction: "outbound", automatic: false, answered } as const;
  const occurredAt = new Date(now.getTime() - secondsAgo * 1_000);
  return recordEvent(person, { leadId, ...touch, occurredAt, externalId: reachId }, now);
}
