import { makeApiKey } from "#features/workspace/api-keys/commands.ts";
import { listApiKeys } from "#features/workspace/api-keys/queries.ts";
import { makeApiKeyInput } from "#features/workspace/api-keys/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listApiKeys(caller), nextCursor: null }),
});

export const POST = writeEndpoint({ input: makeApiKeyInput, run: makeApiKey, status: 201, toldOnce: ["key"] });
