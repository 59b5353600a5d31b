"use server";

import { headers } from "next/headers";
import { answerForm, type FormState, formAction } from "#platform/action.ts";
import { describeClient } from "#platform/client-address.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal, refuse } from "#platform/refusals.ts";
import { findSession, keepSession } from "#platform/session/current.ts";
import { sessionAction } from "#platform/session-action.ts";
import { acceptInvitation, acceptSignedIn } from "./commands/accept-invitation.ts";
import { inviteMember, renewInvitation, withdrawInvitation } from "./commands/invite-member.ts";
import { acceptInvitationInput, invitationInput, invitationTokenInput, inviteMemberForm } from "./schema.ts";

export const inviteMemberAction = formAction(inviteMemberForm, inviteMember);
export const renewInvitationAction = formAction(invitationInput, renewInvitation);
export const withdrawInvitationAction = formAction(invitationInput, withdrawInvitation);

export const acceptInvitationAction = sessionAction(acceptInvitationInput, async (input, client, now) => {
  const joined = await acceptInvitation(input, client, now);
  return isRefusal(joined) ? joined : { token: joined.token, answer: { name: joined.name } };
});

/** Joins as who is signed in; the browser goes on in the other workspace. */
export async function acceptSignedInAction(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (typed) => {
    const session = await findSession();
    if (!session) return refuse("session_ended");
    const parsed = parseInput(invitationTokenInput, typed);
    if (isRefusal(parsed)) return parsed;
    const client = describeClient(await headers());
    const joined = await acceptSignedIn(session.actor, session.email, parsed.input, client, new Date());
    if (isRefusal(joined)) return joined;
    if (joined) await keepSession(joined.token);
    return { joined: true };
  });
}
