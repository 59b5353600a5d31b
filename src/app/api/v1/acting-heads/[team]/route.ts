import { endActingHead, nameActingHead } from "#features/workspace/people/commands/acting-head.ts";
import { peoplePolicy } from "#features/workspace/people/policy.ts";
import {
  endActingHeadInput,
  endedActingHead,
  nameActingHeadInput,
  thatMember,
} from "#features/workspace/people/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";

export const PUT = writeEndpoint({
  says: "Names who sits in a team's empty chair for the time being.",
  needs: peoplePolicy.act,
  input: nameActingHeadInput,
  answer: thatMember,
  run: nameActingHead,
});

export const DELETE = writeEndpoint({
  says: "Empties that chair again.",
  needs: peoplePolicy.act,
  input: endActingHeadInput,
  answer: endedActingHead,
  run: endActingHead,
});
