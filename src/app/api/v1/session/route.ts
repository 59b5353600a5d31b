import { endSession, signIn } from "#features/workspace/sessions/commands.ts";
import { sessionPolicy } from "#features/workspace/sessions/policy.ts";
import { endedSession, signInInput } from "#features/workspace/sessions/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";
import { sessionEndpoint } from "#platform/api/session-endpoint.ts";
import { requirePerson } from "#platform/authorize.ts";
import { noInput } from "#platform/parse.ts";
import { forgetSession } from "#platform/session/current.ts";

export const POST = sessionEndpoint({
  says: "Signs a person in: the answer sets their session's cookie.",
  input: signInInput,
  run: signIn,
});

export const DELETE = writeEndpoint({
  says: "Ends the session of whoever calls.",
  needs: sessionPolicy.end,
  input: noInput,
  answer: endedSession,
  run: async (caller, _input, now) => {
    const person = requirePerson(caller);
    const outcome = await endSession(person, { sessionId: person.sessionId }, now);
    await forgetSession();
    return outcome;
  },
});
