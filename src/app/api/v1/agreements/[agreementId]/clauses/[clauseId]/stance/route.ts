import { takeStance } from "#features/agreements/drafts/commands/take-stance.ts";
import { draftPolicy } from "#features/agreements/drafts/policy.ts";
import { takenStance, takeStanceInput } from "#features/agreements/drafts/schema/changes.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says for a head's team whether it agrees to a clause as it is worded now.",
  needs: draftPolicy.takeStance,
  input: takeStanceInput,
  answer: takenStance,
  run: async (caller, input, now) => takeStance(caller, await requireKind(caller, input.agreementId), input, now),
});
