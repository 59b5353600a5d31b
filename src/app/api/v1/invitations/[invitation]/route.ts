import { withdrawInvitation } from "#features/workspace/invitations/commands/invite-member.ts";
import { invitationPolicy } from "#features/workspace/invitations/policy.ts";
import { invitationAtPath, thatInvitation } from "#features/workspace/invitations/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({
  says: "Withdraws an invitation: its links lead nowhere.",
  needs: invitationPolicy.place,
  input: invitationAtPath,
  answer: thatInvitation,
  run: withdrawInvitation,
});
