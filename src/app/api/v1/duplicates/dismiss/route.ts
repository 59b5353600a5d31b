import { dismissDuplicate } from "#features/leads/duplicates/commands/dismiss-duplicate.ts";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { dismissDuplicateInput, dismissed } from "#features/leads/duplicates/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says of two leads that were proposed as one that they are two; they aren't proposed again.",
  needs: duplicatePolicy.dismiss,
  input: dismissDuplicateInput,
  answer: dismissed,
  run: dismissDuplicate,
});
