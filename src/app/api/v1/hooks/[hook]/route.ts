import { changeHook } from "#features/leads/hooks/commands/change-hook.ts";
import { endHook } from "#features/leads/hooks/commands/end-hook.ts";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { changedHook, changeHookAtPath, hookAtPath, thatHook } from "#features/leads/hooks/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PATCH = writeEndpoint({
  says: "Gives a webhook another name, secret or account; what is left out stays.",
  needs: hookPolicy.change,
  input: changeHookAtPath,
  answer: changedHook,
  run: changeHook,
});

export const DELETE = writeEndpoint({
  says: "Ends a webhook: the next request to its address is refused.",
  needs: hookPolicy.end,
  input: hookAtPath,
  answer: thatHook,
  run: endHook,
});
