import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import { versionInput } from "#features/agreements/versions/schema/addresses.ts";
import { verifiedVersion } from "#features/agreements/versions/schema/verifying.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "Whether a version still says what was signed, its hash calculated anew.",
  needs: versionPolicy.read,
  input: versionInput,
  answer: verifiedVersion,
  run: async (caller, input) => (await verifyVersion(caller, input)) ?? refuse("not_found"),
});
