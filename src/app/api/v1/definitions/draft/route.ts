import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { findDraftDefinition } from "#features/definitions/queries/find-draft-definition.ts";
import { draftDefinition, sentDefinition } from "#features/definitions/schema/documents.ts";
import { readEndpoint, writeEndpoint } from "#platform/api/endpoint.ts";
import { noInput } from "#platform/parse.ts";

export const GET = readEndpoint({
  says: "The lead definition as both heads are drafting it, with what stands in the way of proposing it.",
  needs: draftPolicy.read,
  input: noInput,
  answer: draftDefinition,
  run: findDraftDefinition,
});

export const PUT = writeEndpoint({
  says: "Writes the draft of the lead definition as a whole. What stays the same keeps what both teams said to it.",
  needs: draftPolicy.edit,
  input: sentDefinition,
  answer: draftDefinition,
  run: writeDefinition,
});
