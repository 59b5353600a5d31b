import { z } from "zod";
import { emailAddress, typedPassword } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

const present = typedPassword("Your present password, please.");
const chosen = typedPassword("A new password, please.");
const token = z.string("The token of the link.").max(200, "The token of the link.");

export const changePasswordInput = z.strictObject({ presentPassword: present, newPassword: chosen });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const forgottenPasswordInput = z.strictObject({ email: emailAddress() });
export type ForgottenPasswordInput = z.output<typeof forgottenPasswordInput>;

export const resetPasswordInput = z.strictObject({ token, newPassword: chosen });
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

export const switchWorkspaceInput = z.strictObject({ workspaceId: z.uuid("The id of a workspace of yours.") });
export type SwitchWorkspaceInput = z.output<typeof switchWorkspaceInput>;

const nothing = z.object({});

export const accountFacts = {
  "password.changed": nothing,
  "password.reset": nothing,
};
export type AccountFact = FactOf<typeof accountFacts>;

/** When somebody changed their password is for nobody but them and the admins. */
export const personalAccountFacts = ["password.changed", "password.reset"] as const satisfies AccountFact["type"][];
