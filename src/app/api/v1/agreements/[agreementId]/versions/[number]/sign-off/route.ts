import { signOff } from "#features/agreements/versions/commands/sign-off.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { givenWord, signOffInput } from "#features/agreements/versions/schema/deeds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Says that a member stands by a version.",
  needs: versionPolicy.signOff,
  input: signOffInput,
  answer: givenWord,
  run: signOff,
});
