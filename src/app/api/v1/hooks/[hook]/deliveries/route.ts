import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { listDeliveries } from "#features/leads/hooks/queries/list-deliveries.ts";
import { hookAtPath, hookDelivery } from "#features/leads/hooks/schema.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { isRefusal } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "The last fifty requests to a webhook, the latest first, and what became of each; they are kept for a month.",
  needs: hookPolicy.list,
  input: hookAtPath,
  answer: listOf(hookDelivery),
  run: async (caller, input) => {
    const items = await listDeliveries(caller, input);
    return isRefusal(items) ? items : { items, nextCursor: null };
  },
});
