import { acceptInvitation } from "#features/workspace/invitations/commands/accept-invitation.ts";
import { acceptAtPath } from "#features/workspace/invitations/schema.ts";
import { sessionEndpoint } from "#platform/api/session-endpoint.ts";

export const POST = sessionEndpoint({
  says: "Joins by the token of an invitation's link and signs in; who has an account gives its password and no name.",
  input: acceptAtPath,
  run: acceptInvitation,
});
