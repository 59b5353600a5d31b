"use server";

import { redirect } from "next/navigation";
import { formAction } from "#platform/action.ts";
import { findSession, forgetSession } from "#platform/session/current.ts";
import { endSession } from "./commands.ts";
import { endSessionInput } from "./schema.ts";

export const endSessionAction = formAction(endSessionInput, endSession);

/** Ends the session of this browser and goes to the sign-in. Without a live session there is only the cookie to forget. */
export async function signOutAction() {
  const session = await findSession();
  if (session) await endSession(session.actor, { sessionId: session.actor.sessionId }, new Date());
  await forgetSession();
  redirect("/sign-in");
}
