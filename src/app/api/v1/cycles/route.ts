import { addCycle } from "#features/workspace/cycles/commands/add-cycles.ts";
import { cyclePolicy } from "#features/workspace/cycles/policy.ts";
import { listCycles } from "#features/workspace/cycles/queries.ts";
import { addCycleInput, cycle } from "#features/workspace/cycles/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The sales cycles, the latest first.",
  needs: cyclePolicy.read,
  input: noInput,
  answer: listOf(cycle),
  run: async (caller) => ({ items: await listCycles(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Adds a sales cycle.",
  needs: cyclePolicy.add,
  input: addCycleInput,
  answer: cycle,
  run: addCycle,
  status: 201,
});
