import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { versionInput } from "#features/agreements/versions/schema/addresses.ts";
import { versionView } from "#features/agreements/versions/schema/version.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";
import { refuse } from "#platform/refusals.ts";

export const GET = readEndpoint({
  says: "A version with its text, its hash, who signed it when, and what the teams' members say to it.",
  needs: versionPolicy.read,
  input: versionInput,
  answer: versionView,
  run: async (caller, { agreementId, number }) =>
    (await findVersion(caller, agreementId, number)) ?? refuse("not_found"),
});
