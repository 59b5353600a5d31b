import { type Outcome, type Refusal, type RefusalCode, refuse } from "#platform/refusals.ts";
import { refuseSecondHead } from "../../people/rules/decisions.ts";
import { type People, type Place, placeLabel } from "../../people/rules/people.ts";
import type { InvitationFact } from "../schema.ts";

/** How long an invitation is open. */
const openDays = 14;

export type Invitation = Place & {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  readonly acceptedAt: Date | null;
};

type State = "open" | "used" | "withdrawn" | "expired";

/** What has become of an invitation. */
export function invitationState(
  { acceptedAt, withdrawnAt, expiresAt }: Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  now: Date,
): State {
  if (acceptedAt) return "used";
  if (withdrawnAt) return "withdrawn";
  return expiresAt > now ? "open" : "expired";
}

const closed = {
  open: null,
  used: "invitation_used",
  withdrawn: "invitation_withdrawn",
  expired: "invitation_expired",
} as const satisfies Record<State, RefusalCode | null>;

/** Why an invitation can't be accepted any longer; null while it can. */
export function refuseClosed(invitation: Parameters<typeof invitationState>[0], now: Date): Refusal | null {
  const code = closed[invitationState(invitation, now)];
  return code && refuse(code);
}

/** When an invitation that is made or renewed now will expire. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + openDays * 24 * 60 * 60 * 1_000);
}

type Known = {
  readonly people: People;
  /** Whether somebody with this e-mail is here; null if nobody is or was. */
  readonly isActiveMember: boolean | null;
  /** Invitations that nobody accepted or withdrew, for this e-mail or this chair. */
  readonly rivals: readonly Invitation[];
};

/**
 * Whether somebody may be invited to a place, and which expired invitations make room for this one. Refuses `already_member`,
 * `was_member`, `second_head` and `already_invited`.
 */
export function decideInvitation(
  place: Place,
  known: Known,
  now: Date,
): Outcome<{ readonly expired: readonly string[] }> {
  const { people, isActiveMember, rivals } = known;
  if (isActiveMember !== null) return refuse(isActiveMember ? "already_member" : "was_member");
  const second = refuseSecondHead(place, people);
  if (second) return second;
  const [open] = rivals.filter((rival) => invitationState(rival, now) === "open");
  if (open) return refuse("already_invited", { email: `${open.email} is invited as ${placeLabel(open)}.` });
  return { expired: rivals.map(({ id }) => id) };
}

/** Whether somebody may join by an invitation now. Refuses what is closed, and `chair_taken` for a head too many. */
export function decideJoining(invitation: Invitation, people: People, now: Date): Refusal | null {
  const second = refuseSecondHead(invitation, people);
  return refuseClosed(invitation, now) ?? (second && { ...second, refused: "chair_taken" });
}

/** What somebody did, to be read after their name. */
export function invitationFactSentence({ type, payload }: InvitationFact): string {
  const { email, isAdmin } = payload;
  const whom = `${email} as ${placeLabel(payload)}${isAdmin ? " and admin" : ""}`;
  switch (type) {
    case "invitation.made":
      return `invited ${whom}`;
    case "invitation.renewed":
      return `renewed the invitation of ${whom}`;
    case "invitation.withdrawn":
      return `withdrew the invitation of ${whom}`;
  }
}
