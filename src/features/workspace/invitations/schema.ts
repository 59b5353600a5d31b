import { z } from "zod";
import { toldOnce } from "#platform/api/answers.ts";
import { emailAddress, lineOfText, typedPassword } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";
import { isPlace, jobTitle, misplaced, placeText, roleName, teamName, yesOrNo } from "../people/schema.ts";

const email = emailAddress();

export const invitationItem = z.object({
  id: z.uuid(),
  email: z.string(),
  role: roleName,
  team: teamName.nullable(),
  isAdmin: z.boolean(),
  title: z.string(),
  inviter: z.string().nullable().describe("A name; null where an operator's command made it."),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type InvitationItem = z.output<typeof invitationItem>;

/** Role and team as the member will have them; asked for by program. */
export const inviteMemberInput = z
  .strictObject({
    email,
    role: roleName,
    team: teamName.nullable().default(null),
    title: jobTitle.default(""),
    isAdmin: yesOrNo.default(false),
  })
  .refine(isPlace, misplaced);
export type InviteMemberInput = z.output<typeof inviteMemberInput>;

/** An invitation with its link, which nobody can be shown a second time. */
export type MadeInvitation = {
  readonly invitationId: string;
  readonly token: string;
  readonly link: string;
  readonly expiresAt: Date;
};
export const madeInvitation = z.object({
  invitationId: z.uuid(),
  token: toldOnce(),
  link: toldOnce(),
  expiresAt: z.date(),
});

/** The same, as a form says it. */
export const inviteMemberForm = z
  .strictObject({ email, title: jobTitle, place: placeText, isAdmin: yesOrNo.default(false) })
  .transform(({ place, ...wish }): InviteMemberInput => ({ ...wish, ...place }));

export const invitationInput = z.strictObject({ invitationId: z.uuid("The id of an open invitation.") });
export type InvitationInput = z.output<typeof invitationInput>;
export const thatInvitation = z.object({ invitationId: z.uuid() });

/** An address of the API names an invitation by its id, or by its token where somebody accepts it. */
export const invitationAtPath = z
  .strictObject({ invitation: z.uuid("The id of an open invitation.") })
  .transform(({ invitation }): InvitationInput => ({ invitationId: invitation }));

const token = z.string("The token of the link.").max(200, "The token of the link.");

/** Whoever has an account already gives its password and no name. */
export const acceptInvitationInput = z.strictObject({
  token,
  name: lineOfText(80, "Your name, please.").optional(),
  password: typedPassword("A password, please."),
});
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const acceptAtPath = acceptInvitationInput
  .omit({ token: true })
  .extend({ invitation: token })
  .transform(({ invitation, ...who }): AcceptInvitationInput => ({ ...who, token: invitation }));

export const invitationTokenInput = z.strictObject({ token });
export type InvitationTokenInput = z.output<typeof invitationTokenInput>;

const invited = z.object({
  invitationId: z.uuid(),
  email: z.string(),
  role: roleName,
  team: teamName.nullable(),
  isAdmin: z.boolean(),
});

export const invitationFacts = {
  "invitation.made": invited,
  "invitation.renewed": invited,
  "invitation.withdrawn": invited,
};
export type InvitationFact = FactOf<typeof invitationFacts>;
