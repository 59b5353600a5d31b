import { endSession, signIn } from "#features/workspace/sessions/commands.ts";
import { signInInput } from "#features/workspace/sessions/schema.ts";
import { writeEndpoint } from "#platform/api/endpoint.ts";
import { sessionEndpoint } from "#platform/api/session-endpoint.ts";
import { requirePerson } from "#platform/authorize.ts";
import { noInput } from "#platform/parse.ts";
import { forgetSession } from "#platform/session/current.ts";

export const POST = sessionEndpoint({ input: signInInput, run: signIn });

export const DELETE = writeEndpoint({
  input: noInput,
  run: async (caller, _input, now) => {
    const person = requirePerson(caller);
    const outcome = await endSession(person, { sessionId: person.sessionId }, now);
    await forgetSession();
    return outcome;
  },
});
