import { objectTo } from "#features/agreements/versions/commands/sign-off.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { givenWord, objectToInput } from "#features/agreements/versions/schema/deeds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Objects to a version; both heads answer.",
  needs: versionPolicy.signOff,
  input: objectToInput,
  answer: givenWord,
  run: objectTo,
});
