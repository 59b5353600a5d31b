import { withdrawVersion } from "#features/agreements/versions/commands/close-version.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { closedVersion, withdrawVersionInput } from "#features/agreements/versions/schema/deeds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Withdraws the version that one's own side proposed.",
  needs: versionPolicy.withdraw,
  input: withdrawVersionInput,
  answer: closedVersion,
  run: withdrawVersion,
});
