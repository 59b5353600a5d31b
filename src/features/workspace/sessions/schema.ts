import { z } from "zod";
import type { FactOf } from "../../activity/schema.ts";

export const endSessionInput = z.strictObject({ sessionId: z.uuid("The id of one of your sessions.") });
export type EndSessionInput = z.output<typeof endSessionInput>;

/** Nothing is said about what a password looks like: at sign-in it only matches or doesn't. */
export const signInInput = z.strictObject({
  email: z.email("An e-mail address, please.").max(254, "An e-mail address, please."),
  password: z.string("Your password, please.").min(1, "Your password, please.").max(1_024),
});
export type SignInInput = z.output<typeof signInInput>;

export const sessionFacts = {
  "session.started": z.object({ sessionId: z.uuid() }),
  "session.ended": z.object({ sessionId: z.uuid() }),
};
/** When somebody comes and goes is for nobody but them and the admins. */
export const personalSessionFacts = ["session.started", "session.ended"] as const satisfies SessionFact["type"][];
export type SessionFact = FactOf<typeof sessionFacts>;
