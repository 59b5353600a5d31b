import { peoplePolicy } from "#features/workspace/people/policy.ts";
import { listMembers } from "#features/workspace/people/queries.ts";
import { memberItem } from "#features/workspace/people/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "Everybody of the workspace, by name, those who left too.",
  needs: peoplePolicy.read,
  input: noInput,
  answer: listOf(memberItem),
  run: async (caller) => ({ items: await listMembers(caller), nextCursor: null }),
});
