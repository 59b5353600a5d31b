import { answerObjection } from "#features/agreements/versions/commands/answer-objection.ts";
import { versionPolicy } from "#features/agreements/versions/policy.ts";
import { answerObjectionInput, givenWord } from "#features/agreements/versions/schema/deeds.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const POST = writeEndpoint({
  says: "Answers a member's objection for a head's team.",
  needs: versionPolicy.answer,
  input: answerObjectionInput,
  answer: givenWord,
  run: answerObjection,
});
