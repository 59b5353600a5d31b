import { actingHeadOf, headOf, type Member, type People } from "../../../workspace/people/rules/people.ts";

/**
 * Who takes on the leads of somebody who has left, where nobody gets them in turn: the head of their team, else who acts as
 * that, else a CEO. Null only if there is none of them.
 */
export function heirOf({ id, team }: Pick<Member, "id" | "team">, people: People): Member | null {
  const others = people.filter((member) => member.isActive && member.id !== id);
  const inChair = team && (headOf(team, others) ?? actingHeadOf(team, others));
  return inChair || (others.find(({ role }) => role === "ceo") ?? null);
}
