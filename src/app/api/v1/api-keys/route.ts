import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import { apiKeyPolicy } from "#features/workspace/api-keys/policy.ts";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import { apiKeyItem, madeApiKey, makeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The API keys, those that were revoked at the end.",
  needs: apiKeyPolicy.list,
  input: noInput,
  answer: listOf(apiKeyItem),
  run: async (caller) => ({ items: await listApiKeys(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Makes an API key, which is shown in this answer only.",
  needs: apiKeyPolicy.make,
  input: makeApiKeyInput,
  answer: madeApiKey,
  run: makeApiKey,
  status: 201,
  toldOnce: ["key"],
});
