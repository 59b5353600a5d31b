import { setDates } from "#features/agreements/drafts/commands/set-dates.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { setDatesInput } from "#features/agreements/drafts/schema/changes.ts";
import { draft } from "#features/agreements/drafts/schema/draft.ts";
import { agreementInput } from "#features/agreements/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Sets from when the draft is to hold, when it is looked at again, and its last day.",
  needs: draftPolicy.edit,
  input: setDatesInput.safeExtend(agreementInput.shape),
  answer: draft.pick({ agreementId: true, datesRevision: true }),
  run: async (caller, { agreementId, ...input }, now) =>
    setDates(caller, await requireKind(caller, agreementId), input, now),
});
