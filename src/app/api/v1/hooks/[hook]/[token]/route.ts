import { receiveDelivery } from "#features/leads/hooks/commands/receive-delivery.ts";
import { deliverAtPath, taken } from "#features/leads/hooks/schema.ts";
import { hookEndpoint } from "#platform/api/hook-endpoint.ts";

export const POST = hookEndpoint({
  says: "Where another program tells of leads, in its own way and signed as it signs; the address is a webhook's own. Salesforce is answered with its Ack.",
  input: deliverAtPath,
  answer: taken,
  receive: receiveDelivery,
});
