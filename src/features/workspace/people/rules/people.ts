import type { Role, Team } from "#platform/actor.ts";

/** Everybody who is or was a member of one workspace, as the rules see them. */
export type People = readonly Member[];

export type Member = Place & {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly isAdmin: boolean;
  readonly isActive: boolean;
  /** Whose empty chair of head they sit in for the time being. */
  readonly actingFor: Team | null;
  readonly revision: number;
};

/** A role with its team: a head or member has one, a CEO or observer has none. */
export type Place = { readonly role: Role; readonly team: Team | null };

export const teams: readonly Team[] = ["sales", "marketing"];

/** Who sits in a team's chair; null while it is empty. */
export function headOf(team: Team, people: People): Member | null {
  return people.find((member) => member.isActive && member.role === "head" && member.team === team) ?? null;
}

/** Who acts as head of a team; null if nobody does. */
export function actingHeadOf(team: Team, people: People): Member | null {
  return people.find((member) => member.isActive && member.actingFor === team) ?? null;
}

/** Whether somebody may sit in a team's empty chair for the time being: one of the team, or the CEO in person. */
export function canActFor(team: Team, member: Place & { readonly isActive: boolean }): boolean {
  const { role, team: own, isActive } = member;
  return isActive && (role === "ceo" || (role === "member" && own === team));
}

/** "Sales", "Marketing" */
export function teamLabel(team: Team): string {
  return team === "sales" ? "Sales" : "Marketing";
}

/** "CEO", "Head of Sales", "Member of Marketing", "Observer" */
export function placeLabel({ role, team }: Place): string {
  if (role === "ceo") return "CEO";
  if (role === "observer" || team === null) return "Observer";
  return role === "head" ? `Head of ${teamLabel(team)}` : `Member of ${teamLabel(team)}`;
}

/** What somebody is in the workspace: "Head of Sales · admin", "Member of Marketing · acting head of Marketing", "CEO". */
export function seatLabel(person: Place & { readonly isAdmin: boolean; readonly actingFor: Team | null }): string {
  const { isAdmin, actingFor } = person;
  const also = [actingFor && `acting head of ${teamLabel(actingFor)}`, isAdmin && "admin"];
  return [placeLabel(person), ...also].filter(Boolean).join(" · ");
}

/** A place as a form's choice names it: "member sales", "observer". */
export function placeValue({ role, team }: Place): string {
  return team ? `${role} ${team}` : role;
}

/** A member as facts name them. */
export function named({ id, name }: Member): { memberId: string; name: string } {
  return { memberId: id, name };
}

type Seat = Pick<Member, "title" | "role" | "team" | "isAdmin">;

/** The parts of a member's seat that differ, before and after; role and team are one. Null where none does. */
export function changedSeat(before: Member, after: Member): { before: Partial<Seat>; after: Partial<Seat> } | null {
  const isRetitled = before.title !== after.title;
  const isMoved = before.role !== after.role || before.team !== after.team;
  const isEntitled = before.isAdmin !== after.isAdmin;
  if (!isRetitled && !isMoved && !isEntitled) return null;
  const partsOf = ({ title, role, team, isAdmin }: Member) => ({
    ...(isRetitled && { title }),
    ...(isMoved && { role, team }),
    ...(isEntitled && { isAdmin }),
  });
  return { before: partsOf(before), after: partsOf(after) };
}
