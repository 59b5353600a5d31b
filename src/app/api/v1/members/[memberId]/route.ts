import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { changeMemberInput } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({ input: changeMemberInput, run: changeMember });
