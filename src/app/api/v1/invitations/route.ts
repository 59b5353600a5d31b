import { inviteMember } from "#features/workspace/invitations/commands/invite-member.ts";
import { invitationPolicy } from "#features/workspace/invitations/policy.ts";
import { listInvitations } from "#features/workspace/invitations/queries.ts";
import { invitationItem, inviteMemberInput, madeInvitation } from "#features/workspace/invitations/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The invitations that nobody accepted or withdrew, the newest first.",
  needs: invitationPolicy.read,
  input: noInput,
  answer: listOf(invitationItem),
  run: async (caller) => ({ items: await listInvitations(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Invites somebody to a place; the link is shown in this answer only. A chair or admin rights take a person.",
  needs: invitationPolicy.place,
  input: inviteMemberInput,
  answer: madeInvitation,
  run: inviteMember,
  status: 201,
  toldOnce: ["token", "link"],
});
