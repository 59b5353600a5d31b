import { listMembers } from "#features/workspace/people/queries.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listMembers(caller), nextCursor: null }),
});
