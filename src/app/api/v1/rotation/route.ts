import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { assignmentPolicy } from "#features/leads/assignment/policy.ts";
import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { changeRotationInput, rotation } from "#features/leads/assignment/schema.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "Whether leads that are handed over go to Sales' people in turn, to whom, and how these stand.",
  needs: assignmentPolicy.readRotation,
  input: noInput,
  answer: rotation,
  run: (caller, _input, now) => findRotation(caller, now),
});

export const PUT = writeEndpoint({
  says: "Says whether leads go to Sales' people in turn from now on, and to whom: who is left out takes no part.",
  needs: assignmentPolicy.changeRotation,
  input: changeRotationInput,
  answer: rotation,
  run: changeRotation,
});
