import { closeFollowUp } from "#features/leads/follow-ups/commands/close-follow-up.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { followUpPolicy } from "#features/leads/follow-ups/policy.ts";
import { closedFollowUp, closeFollowUpInput, followUp, setFollowUpInput } from "#features/leads/follow-ups/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Says when a lead is spoken with again, or moves what it waits for to another day.",
  needs: followUpPolicy.set,
  input: setFollowUpInput,
  answer: followUp,
  run: setFollowUp,
});

export const DELETE = writeEndpoint({
  says: "Says that the follow-up a lead waits for is done, or dropped.",
  needs: followUpPolicy.close,
  input: closeFollowUpInput,
  answer: closedFollowUp,
  run: closeFollowUp,
});
