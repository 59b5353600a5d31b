"use server";

import { headers } from "next/headers";
import { answerForm, type FormState, formAction } from "#platform/action.ts";
import { describeClient } from "#platform/client-address.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";
import { keepSession } from "#platform/session/current.ts";
import { sessionAction } from "#platform/session-action.ts";
import { changePassword } from "./commands/change-password.ts";
import { requestPasswordReset, resetPassword } from "./commands/reset-password.ts";
import { switchWorkspace } from "./commands/switch-workspace.ts";
import { changePasswordInput, forgottenPasswordInput, resetPasswordInput, switchWorkspaceInput } from "./schema.ts";

export const changePasswordAction = formAction(changePasswordInput, changePassword);

export const resetPasswordAction = sessionAction(resetPasswordInput, resetPassword);

export const switchWorkspaceAction = formAction(switchWorkspaceInput, async (person, input, now) => {
  const { userAgent } = describeClient(await headers());
  const switched = await switchWorkspace(person, input, userAgent, now);
  if (isRefusal(switched)) return switched;
  await keepSession(switched.token);
  return { workspaceId: input.workspaceId };
});

/** Anybody may ask; nobody learns from the answer whether there is such an account. */
export async function forgottenPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (typed) => {
    const parsed = parseInput(forgottenPasswordInput, typed);
    if (isRefusal(parsed)) return parsed;
    return requestPasswordReset(parsed.input, describeClient(await headers()));
  });
}
