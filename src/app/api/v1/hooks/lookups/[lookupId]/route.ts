import { dismissLookup } from "#features/leads/hooks/commands/dismiss-lookup.ts";
import { hookPolicy } from "#features/leads/hooks/policy.ts";
import { dismissedLookup, dismissLookupInput } from "#features/leads/hooks/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const DELETE = writeEndpoint({
  says: "Lets go of what was told of somebody unknown.",
  needs: hookPolicy.dismissLookup,
  input: dismissLookupInput,
  answer: dismissedLookup,
  run: dismissLookup,
});
