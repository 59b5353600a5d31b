import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import { listInvitations } from "#features/workspace/invitations/queries.ts";
import { inviteMemberInput } from "#features/workspace/invitations/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listInvitations(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  input: inviteMemberInput,
  run: inviteMember,
  status: 201,
  toldOnce: ["token", "link"],
});
