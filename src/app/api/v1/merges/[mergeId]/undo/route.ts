import { undoMerge } from "#features/leads/duplicates/commands/undo-merge.ts";
import { duplicatePolicy } from "#features/leads/duplicates/policy.ts";
import { merge, undoMergeInput } from "#features/leads/duplicates/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Makes two of a merged lead again, as they were; what was recorded since stays with the one that was kept.",
  needs: duplicatePolicy.merge,
  input: undoMergeInput,
  answer: merge,
  run: undoMerge,
});
