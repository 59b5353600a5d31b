import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { changedMember, changeMemberInput } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({
  says: "Changes title, role, team or admin rights of a member; what is left out stays. Chairs and admins take a person.",
  needs: peoplePolicy.retitle,
  input: changeMemberInput,
  answer: changedMember,
  run: changeMember,
});
