import { isHeadOf, type Person, type Role, type Team } from "#platform/actor.ts";
import { admin, ceo, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** What somebody is invited to: a place, and perhaps to care for the workspace. */
export type Offer = { readonly role: Role; readonly team: Team | null; readonly isAdmin: boolean };

const headOfAny = (person: Person) => isHeadOf(person, "sales") || isHeadOf(person, "marketing");
const theirHead = (person: Person, { role, team }: Offer) =>
  role === "member" && team !== null && isHeadOf(person, team);

/**
 * Who may do what with invitations; what holds for making one holds for renewing and withdrawing it. Nobody gives by invitation
 * what they could not give by hand.
 */
export const invitationPolicy = {
  read: {
    name: "invitation.read",
    person: (person) => ceo(person) || admin(person) || headOfAny(person),
    key: "admin",
    service: false,
  },
  /** To a place as member or observer. */
  place: {
    name: "invitation.place",
    person: (person, offer) => ceo(person) || admin(person) || theirHead(person, offer),
    key: "admin",
    service: true,
  },
  /** To the chair of a head or the CEO. */
  chair: { name: "invitation.chair", person: ceo, key: "person_required", service: true },
  admin: { name: "invitation.admin", person: admin, key: "person_required", service: true },
  mail: { name: "invitation.mail", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb<Offer>>;

/** The verbs that an offer takes, all of them. */
export function inviting({ role, isAdmin }: Offer): readonly Verb<Offer>[] {
  const place = role === "ceo" || role === "head" ? invitationPolicy.chair : invitationPolicy.place;
  return isAdmin ? [place, invitationPolicy.admin] : [place];
}

/** Whether an invitation that somebody made is no longer theirs to give: they left, or could make it so far and can't any longer. */
export function isForfeited(offer: Offer & { readonly isAdmin: boolean }, was: Person, is: Person | null): boolean {
  const mayOffer = (person: Person) => inviting(offer).every((verb) => verb.person(person, offer));
  return is === null || (mayOffer(was) && !mayOffer(is));
}
