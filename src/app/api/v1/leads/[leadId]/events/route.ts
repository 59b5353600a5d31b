import { leadPolicy } from "#features/leads/policy.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { timelinePolicy } from "#features/leads/timeline/policy.ts";
import { findTimeline } from "#features/leads/timeline/queries/find-timeline.ts";
import { eventAnswer, leadInput, recordEventInput, recorded } from "#features/leads/timeline/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { isRefusal } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "All that happened to a lead, in the order in which it occurred, corrections and what they correct included.",
  needs: leadPolicy.read,
  input: leadInput,
  answer: listOf(eventAnswer),
  run: async (caller, { leadId }) => {
    const items = await findTimeline(caller, leadId);
    return isRefusal(items) ? items : { items, nextCursor: null };
  },
});

export const POST = writeEndpoint({
  says: "Records what happened to a lead, when it occurred or now.",
  needs: timelinePolicy.touch,
  input: recordEventInput,
  answer: recorded,
  run: recordEvent,
  status: 201,
});
