import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { memberInput, thatMember } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Lets a member go: their sessions end at once, what they did stays.",
  needs: peoplePolicy.deactivate,
  input: memberInput,
  answer: thatMember,
  run: deactivateMember,
});
