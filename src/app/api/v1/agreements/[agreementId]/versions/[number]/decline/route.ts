import { declineVersion } from "#features/agreements/versions/commands/close-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { closedVersion, declineVersionInput } from "#features/agreements/versions/schema/deeds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Declines the version that the other side proposed, and says why.",
  needs: versionPolicy.decline,
  input: declineVersionInput,
  answer: closedVersion,
  run: declineVersion,
});
