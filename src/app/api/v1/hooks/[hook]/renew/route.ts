import { renewHook } from "#features/leads/hooks/commands/renew-hook.ts";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { hookAtPath, madeHook } from "#features/leads/hooks/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Gives a webhook a new address, told in this answer only; the one before is good no longer.",
  needs: hookPolicy.renew,
  input: hookAtPath,
  answer: madeHook,
  run: renewHook,
  toldOnce: ["address"],
});
