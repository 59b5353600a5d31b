import { isHeadOf, type Person } from "./actor.ts";

// The words in which policies say which people may. What only one feature means by a word stands in its own policy.

/** What is about one member. */
export type OfMember = { readonly memberId: string };

export const everyone = () => true;

/** For what the product does by itself. */
export const nobody = () => false;

export const admin = ({ isAdmin }: Person) => isAdmin;

export const ceo = ({ role }: Person) => role === "ceo";

/** Whoever it is about. */
export const themself = (person: Person, { memberId }: OfMember) => person.memberId === memberId;

/** Whoever speaks for one of the teams, and those who look after the workspace. */
export const headOrAdmin = (person: Person) =>
  admin(person) || isHeadOf(person, "sales") || isHeadOf(person, "marketing");

/** Whoever works in one of the teams or sits in a chair of theirs, and those who look after the workspace. */
export const colleagueOrAdmin = (person: Person) => person.team !== null || person.actingFor !== null || admin(person);
