import { nameHead } from "#features/workspace/people/commands/name-head.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { nameHeadInput, thatMember } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Names the head of a team.",
  needs: peoplePolicy.chair,
  input: nameHeadInput,
  answer: thatMember,
  run: nameHead,
});
