import { renewInvitation } from "#features/workspace/invitations/commands/invite-member.ts";
import { invitationAtPath } from "#features/workspace/invitations/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  input: invitationAtPath,
  run: renewInvitation,
  status: 201,
  toldOnce: ["token", "link"],
});
