import { suggest } from "#features/agreements/drafts/commands/suggest.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { suggestInput } from "#features/agreements/drafts/schema/changes.ts";
import { suggestion } from "#features/agreements/drafts/schema/draft.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Suggests another wording of a clause, or that it be taken out.",
  needs: draftPolicy.suggest,
  input: suggestInput,
  answer: suggestion.pick({ id: true }),
  run: async (caller, input, now) => suggest(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
