import { listMembers } from "#features/workspace/people/queries.ts";
import { noInput, readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listMembers(caller), nextCursor: null }),
});
