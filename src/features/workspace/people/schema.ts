import { z } from "zod";
import type { Role, Team } from "#platform/actor.ts";
import { blankOrLineOfText, seenRevision } from "#platform/fields.ts";
import type { FactOf } from "../../activity/schema.ts";

export const roleName = z.enum(["ceo", "head", "member", "observer"], "One of ceo, head, member, observer.");
export const teamName = z.enum(["sales", "marketing"], "One of sales, marketing.");
export const jobTitle = blankOrLineOfText(80, "A title, or nothing.");

const memberId = z.uuid("The id of a member of this workspace.");
const revision = seenRevision();

/** Whether a role is one inside a team. */
export function hasTeam(role: Role): boolean {
  return role === "head" || role === "member";
}

/** Whether a role has the team that it needs, and none that it doesn't. */
export function isPlace({ role, team = null }: { role: Role; team?: Team | null | undefined }): boolean {
  return hasTeam(role) === (team !== null);
}

/** What is said of a place that isn't one, at its team. */
export const misplaced = { path: ["team"], error: "A head or member has a team, a CEO or observer has none." };

/** What a form offers as one choice: a role with its team, such as "member sales" or "observer". */
export const placeText = z
  .enum(["ceo", "head sales", "head marketing", "member sales", "member marketing", "observer"], "One of the places.")
  .transform((text) => {
    const [role, team] = text.split(" ");
    return { role: roleName.parse(role), team: team === undefined ? null : teamName.parse(team) };
  });

/** A checkbox with a hidden "false" before it, so that a box without its tick says so; and plain JSON. */
export const yesOrNo = z.union(
  [z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")],
  "true or false.",
);

export const memberItem = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleName,
  team: teamName.nullable(),
  title: z.string(),
  isAdmin: z.boolean(),
  actingFor: teamName.nullable().describe("Whose empty chair of head they sit in for the time being."),
  deactivatedAt: z.date().nullable(),
  revision: z.int(),
});
export type MemberItem = z.output<typeof memberItem>;

/** Whom a call was about. */
export const thatMember = z.object({ memberId: z.uuid() });
export const changedMember = thatMember.extend({ revision: z.int() });

/** What is left out stays as it is. `revision` is the one the person saw. */
export const changeMemberInput = z.strictObject({
  memberId,
  revision,
  title: jobTitle.optional(),
  role: roleName.optional(),
  team: teamName.nullable().optional(),
  isAdmin: yesOrNo.optional(),
});
export type ChangeMemberInput = z.output<typeof changeMemberInput>;

/** The same, as a form says it. */
export const changeMemberForm = z
  .strictObject({ memberId, revision, title: jobTitle, place: placeText.optional(), isAdmin: yesOrNo.optional() })
  .transform(({ place, ...wish }): ChangeMemberInput => ({ ...wish, ...place }));

export const memberInput = z.strictObject({ memberId });
export type MemberInput = z.output<typeof memberInput>;

/** `instead` is the head whom the CEO saw in the chair, if any: nobody is replaced unseen. */
export const nameHeadInput = z.strictObject({
  memberId,
  team: teamName,
  instead: z.union([memberId, z.literal("").transform(() => null), z.null()], "The present head's id, or null."),
});
export type NameHeadInput = z.output<typeof nameHeadInput>;

export const nameActingHeadInput = z.strictObject({ memberId, team: teamName });
export type NameActingHeadInput = z.output<typeof nameActingHeadInput>;

export const endActingHeadInput = z.strictObject({ team: teamName });
export type EndActingHeadInput = z.output<typeof endActingHeadInput>;
export const endedActingHead = z.object({ team: teamName });

const named = z.object({ memberId: z.uuid(), name: z.string() });
const seat = z.object({ title: z.string(), role: roleName, team: teamName.nullable(), isAdmin: z.boolean() });

export const peopleFacts = {
  /** Only what changed stands in `before` and `after`. */
  "member.changed": named.extend({ before: seat.partial(), after: seat.partial() }),
  /** `invitedById` is null where an operator invited them. */
  "member.joined": named.extend({
    role: roleName,
    team: teamName.nullable(),
    isAdmin: z.boolean(),
    invitedById: z.uuid().nullable(),
  }),
  "member.deactivated": named,
  "member.reactivated": named,
  "member.left": named,
  "head.named": named.extend({ team: teamName, before: named.nullable() }),
  "acting_head.named": named.extend({ team: teamName, before: named.nullable() }),
  "acting_head.ended": named.extend({ team: teamName }),
};
export type PeopleFact = FactOf<typeof peopleFacts>;
