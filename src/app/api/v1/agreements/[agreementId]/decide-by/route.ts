import { setDecideBy } from "#features/agreements/drafts/commands/set-decide-by.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { setDecideByInput } from "#features/agreements/drafts/schema/changes.ts";
import { draft } from "#features/agreements/drafts/schema/draft.ts";
import { agreementInput } from "#features/agreements/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Asks both heads for a decision by a day, or by none any longer.",
  needs: draftPolicy.setDecideBy,
  input: agreementInput.extend(setDecideByInput.shape),
  answer: draft.pick({ agreementId: true, decideBy: true }),
  run: async (caller, { agreementId, ...input }, now) =>
    setDecideBy(caller, await requireKind(caller, agreementId), input, now),
});
