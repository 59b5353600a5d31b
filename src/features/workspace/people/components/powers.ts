import type { Person, Role, Team } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { deactivating, peoplePolicy, placing, reactivating } from "../policy.ts";
import { canActFor, placeLabel, placeValue, teams } from "../rules/people.ts";
import type { MemberItem } from "../schema.ts";

type PlaceOption = { readonly value: string; readonly label: string };

/** What one person may do with one member: the same table as the commands ask, for what a page offers. */
export type Powers = {
  readonly title: boolean;
  /** The places to choose from, the present one first; only that one where it may not be changed. */
  readonly places: readonly PlaceOption[];
  readonly admin: boolean;
  readonly deactivate: boolean;
  /** The team whose head they could be named. */
  readonly headOf: Team | null;
  /** The teams whose empty chair they could sit in. */
  readonly actFor: readonly Team[];
};

/** Nobody is named head by choosing a place: that is an act of its own, which says what becomes of the present one. */
const offered: readonly { role: Role; team: Team | null }[] = [
  { role: "member", team: "sales" },
  { role: "member", team: "marketing" },
  { role: "observer", team: null },
  { role: "ceo", team: null },
];

/** What `person` may do with `member`, one of `members`. */
export function powersOver(person: Person, member: MemberItem, members: readonly MemberItem[]): Powers {
  const { id: memberId, role, team, isAdmin } = member;
  const seat = { memberId, role, team, isAdmin };
  const isActive = member.deactivatedAt === null;
  const comings = isActive ? [deactivating(role)] : reactivating(seat);
  const others = offered.filter((place) => place.role !== role || place.team !== team);
  const mayLeave = isAllowed(person, placing(role), seat);
  const places = mayLeave ? others.filter((to) => isAllowed(person, placing(to.role), { ...seat, ...to })) : [];
  const headless = teams.filter((of) => !members.some((one) => isHead(one, of)));
  return {
    title: isAllowed(person, peoplePolicy.retitle, seat),
    places: [{ role, team }, ...places].map((place) => ({ value: placeValue(place), label: placeLabel(place) })),
    admin: isAllowed(person, peoplePolicy.admin, seat),
    deactivate: memberId !== person.memberId && comings.every((verb) => isAllowed(person, verb, seat)),
    headOf: isActive && role === "member" && isAllowed(person, peoplePolicy.chair, seat) ? team : null,
    actFor: isAllowed(person, peoplePolicy.act, undefined)
      ? headless.filter((of) => member.actingFor === null && canActFor(of, { role, team, isActive }))
      : [],
  };
}

/** Whether there is anything to offer at all. */
export function hasPowers({ title, places, admin, deactivate, headOf, actFor }: Powers): boolean {
  return title || admin || deactivate || headOf !== null || places.length > 1 || actFor.length > 0;
}

/** Whether somebody sits in a team's chair. */
export function isHead({ role, team, deactivatedAt }: MemberItem, of: Team): boolean {
  return role === "head" && team === of && deactivatedAt === null;
}
