import { acceptInvitation } from "#features/workspace/invitations/commands/accept-invitation.ts";
import { acceptAtPath } from "#features/workspace/invitations/schema.ts";
import { sessionEndpoint } from "#platform/api/session-endpoint.ts";

export const POST = sessionEndpoint({ input: acceptAtPath, run: acceptInvitation });
