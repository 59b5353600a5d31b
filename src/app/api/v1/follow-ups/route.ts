import { listFollowUps } from "#features/leads/follow-ups/queries/list-follow-ups.ts";
import { followUp, listFollowUpsInput } from "#features/leads/follow-ups/schema.ts";
import { leadPolicy } from "#features/leads/policy.ts";
import { listOf } from "#platform/api/answers.ts";
import { readEndpoint } from "#platform/api/endpoint.ts";

export const GET = readEndpoint({
  says: "When leads are to be spoken with again, the earliest day first: of everybody or one member, up to a day or all.",
  needs: leadPolicy.read,
  input: listFollowUpsInput,
  answer: listOf(followUp),
  run: listFollowUps,
});
