import { isHeadOf, type Person, type Team } from "#platform/actor.ts";
import { admin, everyone, type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Whose days away they are. */
export type Away = OfMember & { readonly team: Team | null };

const theirs = (person: Person, away: Away) =>
  themself(person, away) || admin(person) || (away.team !== null && isHeadOf(person, away.team));

/** Who may do what with days away. Everybody sees them, so that nobody waits for who isn't there. */
export const absencePolicy = {
  read: { name: "absence.read", person: everyone, key: "read", service: true },
  add: { name: "absence.add", person: theirs, key: "admin", service: false },
  remove: { name: "absence.remove", person: theirs, key: "admin", service: false },
} as const satisfies Record<string, Verb<Away> | Verb>;
