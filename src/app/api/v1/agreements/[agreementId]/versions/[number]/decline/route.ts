import { declineVersion } from "#features/agreements/versions/commands/decline-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { closedVersion, declineVersionInput } from "#features/agreements/versions/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Declines the version that the other side proposed, and says why.",
  needs: versionPolicy.decline,
  input: declineVersionInput,
  answer: closedVersion,
  run: async (caller, input, now) => declineVersion(caller, await requireKind(caller, input.agreementId), input, now),
});
