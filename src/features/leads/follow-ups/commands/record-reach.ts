import type { Person } from "#platform/actor.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { todayIn } from "../../../workspace/queries.ts";
import { recordEvent } from "../../timeline/commands/record-event.ts";
import { findOpen } from "../queries/stored-follow-up.ts";
import { isOpen } from "../rules/decide.ts";
import type { RecordedReach, RecordReachInput } from "../schema.ts";

/**
 * Logs that somebody called or wrote after a tap, at the moment of the tap, and answers what the lead waits for beside it; the
 * same tap again is a success. Refuses as `recordEvent` does.
 */
export async function recordReach(
  person: Person,
  { leadId, reachId, channel, answered, secondsAgo }: RecordReachInput,
  now: Date,
): Promise<Outcome<RecordedReach>> {
  const { workspaceId, memberId } = person;
  return inTransaction(person, async (tx) => {
    const touch = { type: "touch", channel, direction: "outbound", automatic: false, answered } as const;
    const occurredAt = new Date(now.getTime() - secondsAgo * 1_000);
    const externalId = `tap ${memberId} ${reachId}`;
    const recorded = await recordEvent(person, { leadId, ...touch, occurredAt, externalId }, now);
    if (isRefusal(recorded)) return recorded;
    const today = await todayIn(tx.read, workspaceId, now);
    const open = await findOpen(tx.read, workspaceId, leadId);
    const eventId = recorded.event.id;
    const mayFollow = isOpen(recorded.stage);
    return { eventId, mayFollow, open: open && { dueOn: open.dueOn, isDue: open.dueOn <= today } };
  });
}
