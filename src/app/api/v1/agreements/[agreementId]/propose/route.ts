import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { proposedVersion, proposeVersionInput } from "#features/agreements/versions/schema/deeds.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Freezes the draft as the next version, for both heads to sign.",
  needs: versionPolicy.propose,
  input: proposeVersionInput,
  answer: proposedVersion,
  run: async (caller, input, now) => proposeVersion(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
