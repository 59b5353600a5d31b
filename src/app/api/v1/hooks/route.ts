import { makeHook } from "#features/leads/hooks/commands/make-hook.ts";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { listHooks } from "#features/leads/hooks/queries/list-hooks.ts";
import { hookItem, madeHook, makeHookInput } from "#features/leads/hooks/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The webhooks by which other programs tell of leads, each with its last delivery, those that were ended at the end.",
  needs: hookPolicy.list,
  input: noInput,
  answer: listOf(hookItem),
  run: async (caller) => ({ items: await listHooks(caller), nextCursor: null }),
});

export const POST = writeEndpoint({
  says: "Makes a webhook for a program; its address is in this answer only.",
  needs: hookPolicy.make,
  input: makeHookInput,
  answer: madeHook,
  run: makeHook,
  status: 201,
  toldOnce: ["address"],
});
