import { reopenDuplicate } from "#features/leads/duplicates/commands/dismiss-duplicate.ts";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { dismissDuplicateInput, dismissed } from "#features/leads/duplicates/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Takes back that two leads are two: they are proposed as one again.",
  needs: duplicatePolicy.dismiss,
  input: dismissDuplicateInput,
  answer: dismissed,
  run: reopenDuplicate,
});
