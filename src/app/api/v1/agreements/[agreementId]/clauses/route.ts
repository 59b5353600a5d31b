import { addClause } from "#features/agreements/drafts/commands/add-clause.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { addClauseInput, placed } from "#features/agreements/drafts/schema/changes.ts";
import { agreementInput } from "#features/agreements/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Adds a clause to a part of the draft.",
  needs: draftPolicy.edit,
  input: agreementInput.extend(addClauseInput.shape),
  answer: placed,
  run: async (caller, { agreementId, ...input }, now) =>
    addClause(caller, await requireKind(caller, agreementId), input, now),
  status: 201,
});
