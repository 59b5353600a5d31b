import { changeCycle } from "#features/workspace/cycles/commands/change-cycle.ts";
import { removeCycle } from "#features/workspace/cycles/commands/remove-cycle.ts";
import { cyclePolicy } from "#features/workspace/cycles/policy.ts";
import { changeCycleInput, cycle, removeCycleInput, removedCycle } from "#features/workspace/cycles/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({
  says: "Changes name and days of a sales cycle.",
  needs: cyclePolicy.change,
  input: changeCycleInput,
  answer: cycle,
  run: changeCycle,
});

export const DELETE = writeEndpoint({
  says: "Removes a sales cycle.",
  needs: cyclePolicy.remove,
  input: removeCycleInput,
  answer: removedCycle,
  run: removeCycle,
});
