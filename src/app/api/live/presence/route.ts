import { moveTo } from "#features/workspace/presence/commands.ts";
import { listPresence } from "#features/workspace/presence/queries.ts";
import { moveInput } from "#features/workspace/presence/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { requirePerson } from "#platform/authorize.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller, _input, now) => ({ items: await listPresence(requirePerson(caller), now) }),
});

export const POST = writeEndpoint({
  input: moveInput,
  run: (caller, input, now) => moveTo(requirePerson(caller), input, now),
});
