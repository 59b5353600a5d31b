import type { Team } from "#platform/actor.ts";
import { type Outcome, type Refusal, refuse } from "#platform/refusals.ts";
import {
  type ChangeMemberInput,
  hasTeam,
  isPlace,
  misplaced,
  type NameActingHeadInput,
  type NameHeadInput,
} from "../schema.ts";
import {
  actingHeadOf,
  canActFor,
  changedSeat,
  headOf,
  type Member,
  type People,
  type Place,
  placeLabel,
  teams,
} from "./people.ts";

// Each decision takes everybody as they are and answers everybody as they are to be, or why not. What comes back unchanged is
// a success: it was so already.
type Decision = Outcome<{ readonly people: People }>;

/**
 * Changes one member's title, place or admin flag. Refuses `changed_meanwhile` at another revision than the one that was seen,
 * `second_head`, `last_ceo`, `last_admin`, and `invalid_input` for a role without its team.
 */
export function decideChange(people: People, { memberId, revision, ...wish }: ChangeMemberInput): Decision {
  return deciding(people, memberId, (member) => {
    const place = wishedPlace(member, wish);
    if (!isPlace(place)) return refuse("invalid_input", { team: misplaced.error });
    const { title = member.title, isAdmin = member.isAdmin } = wish;
    const after = { ...member, ...place, title, isAdmin };
    if (!changedSeat(member, after)) return { people };
    return member.revision === revision ? settle(people, [after]) : refuse("changed_meanwhile");
  });
}

/**
 * Gives a team its head. Whoever sat in the chair stays in the team as a member. Refuses `changed_meanwhile` if by now somebody
 * else sits there than the CEO saw, `deactivated`, and `last_ceo` for the only CEO.
 */
export function decideHead(people: People, { memberId, team, instead }: NameHeadInput): Decision {
  return deciding(people, memberId, (member) => {
    const head = headOf(team, people);
    if (head?.id === memberId) return { people };
    if (!member.isActive) return refuse("deactivated");
    if ((head?.id ?? null) !== instead) return refuse("changed_meanwhile");
    return settle(people, [{ ...member, role: "head", team }, ...(head ? [{ ...head, role: "member" as const }] : [])]);
  });
}

/**
 * Lets somebody sit in a team's empty chair, in the place of whoever did so far. Refuses `chair_taken` while the team has a
 * head, `cannot_act` for who is neither of the team nor CEO, `acts_already` for who acts for the other team.
 */
export function decideActingHead(people: People, { memberId, team }: NameActingHeadInput): Decision {
  return deciding(people, memberId, (member) => {
    const head = headOf(team, people);
    if (head) return refuse("chair_taken", { team: whoSits(head) });
    if (member.actingFor === team) return { people };
    if (!canActFor(team, member)) return refuse("cannot_act");
    // Who sits in both chairs would sign with themself.
    if (member.actingFor !== null) return refuse("acts_already");
    const before = actingHeadOf(team, people);
    return settle(people, [{ ...member, actingFor: team }, ...(before ? [{ ...before, actingFor: null }] : [])]);
  });
}

/** Empties a team's chair of whoever acted in it. */
export function decideActingEnd(people: People, team: Team): Decision {
  const acting = actingHeadOf(team, people);
  return acting ? settle(people, [{ ...acting, actingFor: null }]) : { people };
}

/** Lets somebody go. Refuses `last_ceo` and `last_admin`. */
export function decideDeactivation(people: People, memberId: string): Decision {
  return deciding(people, memberId, (member) => settle(people, [{ ...member, isActive: false }]));
}

/** Takes somebody back to the place they had. Refuses `chair_taken` if that was a chair and somebody else sits in it. */
export function decideReactivation(people: People, memberId: string): Decision {
  return deciding(people, memberId, (member) => {
    const head = member.role === "head" && member.team ? headOf(member.team, people) : null;
    if (head && head.id !== memberId) return refuse("chair_taken", { team: whoSits(head) });
    return settle(people, [{ ...member, isActive: true }]);
  });
}

/** Whether one more head has room. Refuses `second_head` with the name of who sits in the chair. */
export function refuseSecondHead(place: Place, people: People): Refusal | null {
  const head = place.role === "head" && place.team ? headOf(place.team, people) : null;
  return head && refuse("second_head", { role: whoSits(head) });
}

/** The place somebody is to have: what the wish leaves out stays, and a role without teams takes the team away. */
export function wishedPlace(member: Place, { role = member.role, team }: Pick<ChangeMemberInput, keyof Place>): Place {
  if (team !== undefined) return { role, team };
  return { role, team: hasTeam(role) ? member.team : null };
}

function deciding(people: People, memberId: string, decide: (member: Member) => Decision): Decision {
  const member = people.find(({ id }) => id === memberId);
  return member ? decide(member) : refuse("not_found");
}

/** Puts the changed members in their places, ends what they act for where that no longer holds, and weighs the whole. */
function settle(people: People, changed: readonly Member[]): Decision {
  const moved = people.map((member) => changed.find(({ id }) => id === member.id) ?? member);
  for (const team of teams) {
    const heads = moved.filter(({ isActive, role, team: own }) => isActive && role === "head" && own === team);
    const present = headOf(team, people);
    if (heads.length > 1 && present) return refuse("second_head", { role: whoSits(present) });
  }
  if (loses(people, moved, ({ role }) => role === "ceo")) return refuse("last_ceo");
  if (loses(people, moved, ({ isAdmin }) => isAdmin)) return refuse("last_admin");
  return { people: settleActing(moved) };
}

/** The same people, acting only where that still holds: in an empty chair that is within their reach. */
export function settleActing(people: People): People {
  return people.map((member) => stillActing(member, people));
}

function stillActing(member: Member, people: People): Member {
  const { actingFor } = member;
  if (actingFor === null || (canActFor(actingFor, member) && !headOf(actingFor, people))) return member;
  return { ...member, actingFor: null };
}

function loses(before: People, after: People, isOne: (member: Member) => boolean): boolean {
  const some = (people: People) => people.some((member) => member.isActive && isOne(member));
  return some(before) && !some(after);
}

function whoSits(member: Member): string {
  return `${member.name} is ${placeLabel(member)}.`;
}
