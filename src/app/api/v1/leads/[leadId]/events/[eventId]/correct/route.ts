import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { timelinePolicy } from "#features/leads/timeline/policy.ts";
import { correctEventInput, recorded } from "#features/leads/timeline/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Takes back an event that was a mistake, by a further event.",
  needs: timelinePolicy.touch,
  input: correctEventInput,
  answer: recorded,
  run: correctEvent,
});
