import { restoreClause } from "#features/agreements/drafts/commands/restore-clause.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { placed, restoreClauseInput } from "#features/agreements/drafts/schema/changes.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Puts a clause back that was taken out.",
  needs: draftPolicy.edit,
  input: restoreClauseInput,
  answer: placed,
  run: async (caller, input, now) => restoreClause(caller, await requireKind(caller, input.agreementId), input, now),
});
