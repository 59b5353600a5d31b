import { proveToSign, signProven } from "#features/agreements/versions/commands/sign-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { signedVersion, signVersionInput } from "#features/agreements/versions/schema/deeds.ts";
import { requireKind } from "#kinds.ts";
import { preparedEndpoint } from "#platform/api/endpoint.ts";

export const POST = preparedEndpoint({
  says: "Signs a version for a head's team, with their password once more; the second signature brings it into force.",
  needs: versionPolicy.sign,
  input: signVersionInput,
  answer: signedVersion,
  async prepare(caller, input, now) {
    const method = await proveToSign(caller, input, now);
    return async () => signProven(caller, await requireKind(caller, input.agreementId), input, method, now);
  },
  status: 201,
});
