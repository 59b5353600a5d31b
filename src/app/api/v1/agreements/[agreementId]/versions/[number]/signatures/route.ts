import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { signedVersion, signVersionInput } from "#features/agreements/versions/schema.ts";
import { requireKind } from "#kinds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Signs a version for a head's team, with their password once more; the second signature brings it into force.",
  needs: versionPolicy.sign,
  input: signVersionInput,
  answer: signedVersion,
  run: async (caller, input, now) => signVersion(caller, await requireKind(caller, input.agreementId), input, now),
  status: 201,
});
