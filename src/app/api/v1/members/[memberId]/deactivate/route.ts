import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { memberInput } from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({ input: memberInput, run: deactivateMember });
