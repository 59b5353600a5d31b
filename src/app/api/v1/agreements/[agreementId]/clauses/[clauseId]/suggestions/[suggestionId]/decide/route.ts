import { decideSuggestion } from "#features/agreements/drafts/commands/decide-suggestion.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { decideSuggestionInput, placed } from "#features/agreements/drafts/schema/changes.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Accepts a suggestion or rejects it; whoever wrote it may take it back.",
  needs: draftPolicy.decideSuggestion,
  input: decideSuggestionInput,
  answer: placed,
  run: async (caller, input, now) => decideSuggestion(caller, await requireKind(caller, input.agreementId), input, now),
});
