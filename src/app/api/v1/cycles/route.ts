import { addCycle } from "#features/workspace/cycles/commands/add-cycles.ts";
import { listCycles } from "#features/workspace/cycles/queries.ts";
import { addCycleInput } from "#features/workspace/cycles/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  input: noInput,
  run: async (caller) => ({ items: await listCycles(caller), nextCursor: null }),
});

export const POST = writeEndpoint({ input: addCycleInput, run: addCycle, status: 201 });
