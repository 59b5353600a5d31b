import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { verifyVersion } from "#features/agreements/versions/queries/verify-version.ts";
import { verifiedVersion, verifyHashInput } from "#features/agreements/versions/schema/verifying.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "Whether the version with a hash still says what was signed, calculated anew.",
  needs: versionPolicy.read,
  input: verifyHashInput,
  answer: verifiedVersion,
  run: async (caller, input) => (await verifyVersion(caller, input)) ?? refuse("not_found"),
});
