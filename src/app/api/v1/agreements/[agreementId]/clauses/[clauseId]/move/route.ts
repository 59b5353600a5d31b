import { moveClause } from "#features/agreements/drafts/commands/move-clause.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { moveClauseInput, placed } from "#features/agreements/drafts/schema/changes.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Moves a clause behind another one of its part, or to its beginning.",
  needs: draftPolicy.edit,
  input: moveClauseInput,
  answer: placed,
  run: async (caller, input, now) => moveClause(caller, await requireKind(caller, input.agreementId), input, now),
});
