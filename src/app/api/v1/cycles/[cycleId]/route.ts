import { changeCycle } from "#features/workspace/cycles/commands/change-cycle.ts";
import { removeCycle } from "#features/workspace/cycles/commands/remove-cycle.ts";
import { changeCycleInput, removeCycleInput } from "#features/workspace/cycles/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({ input: changeCycleInput, run: changeCycle });

export const DELETE = writeEndpoint({ input: removeCycleInput, run: removeCycle });
