import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { kept } from "#features/agreements/drafts/schema/answers.ts";
import { suggestInput } from "#features/agreements/drafts/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Suggests another wording of a clause, or that it be taken out.",
  needs: draftPolicy.suggest,
  input: suggestInput,
  answer: kept,
  run: async (caller, input, now) => suggest(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
