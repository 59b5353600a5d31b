import { isHeadOf, type Person, type Role, type Team } from "#platform/actor.ts";
import { admin, ceo, everyone, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** A member in their place, whom a verb is about. */
export type Seat = {
  readonly memberId: string;
  readonly role: Role;
  readonly team: Team | null;
  readonly isAdmin: boolean;
};

const theirHead = (person: Person, { team }: Seat) => team !== null && isHeadOf(person, team);

/** The seats inside a team that its head fills: members without rights beyond their team. */
const ofTheTeam = (person: Person, seat: Seat) => theirHead(person, seat) && seat.role === "member" && !seat.isAdmin;

/**
 * Who may do what with people. Admins care for members and observers, heads for the members of their own team, and only the CEO
 * for the chairs, which are those of the heads and the CEO. Nobody raises themself: the one who could is at the top already, and
 * an admin can give the flag to others and give up their own.
 */
export const peoplePolicy = {
  read: { name: "member.read", person: everyone, key: "read", service: true },
  retitle: {
    name: "member.retitle",
    person: (person, seat) => ceo(person) || admin(person) || theirHead(person, seat),
    key: "admin",
    service: false,
  },
  /** Give or take a place as member or observer; asked for the place before and for the one after. */
  place: {
    name: "member.place",
    person: (person, seat) => ceo(person) || (admin(person) && !themself(person, seat)),
    key: "admin",
    service: false,
  },
  /** Give or take a chair, also by deactivating who sits in it. */
  chair: { name: "member.chair", person: ceo, key: "person_required", service: false },
  admin: { name: "member.admin", person: admin, key: "person_required", service: false },
  /** Deactivate and reactivate a member or observer. */
  deactivate: {
    name: "member.deactivate",
    person: (person, seat) => ceo(person) || admin(person) || ofTheTeam(person, seat),
    key: "admin",
    service: false,
  },
  leave: { name: "member.leave", person: themself, key: "person_required", service: false },
  join: { name: "member.join", person: themself, key: "person_required", service: false },
  /** Name an acting head or end that. */
  act: { name: "acting_head.name", person: ceo, key: "person_required", service: false },
} as const satisfies Record<string, Verb<Seat>>;

/** The verb that gives or takes this role. */
export function placing(role: Role): Verb<Seat> {
  return isChair(role) ? peoplePolicy.chair : peoplePolicy.place;
}

/** The verb that lets somebody with this role go. */
export function deactivating(role: Role): Verb<Seat> {
  return isChair(role) ? peoplePolicy.chair : peoplePolicy.deactivate;
}

/** The verbs that let somebody come back, all of them: who was an admin is one again. */
export function reactivating({ role, isAdmin }: Pick<Seat, "role" | "isAdmin">): readonly Verb<Seat>[] {
  return isAdmin ? [deactivating(role), peoplePolicy.admin] : [deactivating(role)];
}

/** Whether only the CEO gives this role. */
function isChair(role: Role): boolean {
  return role === "ceo" || role === "head";
}
