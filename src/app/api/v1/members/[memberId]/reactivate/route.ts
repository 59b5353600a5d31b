import { reactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { memberInput, thatMember } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Takes a member back to the place they had.",
  needs: peoplePolicy.deactivate,
  input: memberInput,
  answer: thatMember,
  run: reactivateMember,
});
