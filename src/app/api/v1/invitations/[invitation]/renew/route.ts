import { renewInvitation } from "#features/workspace/invitations/commands/invite-member.ts";
import { invitationPolicy } from "#features/workspace/invitations/policy.ts";
import { invitationAtPath, madeInvitation } from "#features/workspace/invitations/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Gives an invitation a new link and a new term; the old links end.",
  needs: invitationPolicy.place,
  input: invitationAtPath,
  answer: madeInvitation,
  run: renewInvitation,
  status: 201,
  toldOnce: ["token", "link"],
});
