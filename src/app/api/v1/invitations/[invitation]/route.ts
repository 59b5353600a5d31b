import { withdrawInvitation } from "#features/workspace/invitations/commands/invite-member.ts";
import { invitationAtPath } from "#features/workspace/invitations/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({ input: invitationAtPath, run: withdrawInvitation });
