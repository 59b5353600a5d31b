import { agreementInput } from "#features/agreements/schema.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { listVersions } from "#features/agreements/versions/queries/list-versions.ts";
import { versionItem } from "#features/agreements/versions/schema/version.ts";
import { requireKind } from "#kinds.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "All versions of an agreement, without their texts, the latest first.",
  needs: versionPolicy.read,
  input: agreementInput,
  answer: listOf(versionItem),
  run: async (caller, { agreementId }) => {
    await requireKind(caller, agreementId);
    return { items: await listVersions(caller, agreementId), nextCursor: null };
  },
});
