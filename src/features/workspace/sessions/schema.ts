import { z } from "zod";
import { emailAddress, typedPassword } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

export const endSessionInput = z.strictObject({ sessionId: z.uuid("The id of one of your sessions.") });
export type EndSessionInput = z.output<typeof endSessionInput>;
export const endedSession = z.object({ sessionId: z.uuid() });

/** Nothing is said about what a password looks like: at sign-in it only matches or doesn't. */
export const signInInput = z.strictObject({
  email: emailAddress(),
  password: typedPassword("Your password, please."),
});
export type SignInInput = z.output<typeof signInInput>;

export const sessionFacts = {
  "session.started": z.object({ sessionId: z.uuid() }),
  "session.ended": z.object({ sessionId: z.uuid() }),
};
/** When somebody comes and goes is for nobody but them and the admins. */
export const personalSessionFacts = ["session.started", "session.ended"] as const satisfies SessionFact["type"][];
export type SessionFact = FactOf<typeof sessionFacts>;
