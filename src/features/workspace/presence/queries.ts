import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { presencePolicy } from "./policy.ts";
import { onePerMember, stillHereSince } from "./rules.ts";
import type { PresentMember } from "./schema.ts";

/** Who has a page of the person's workspace open just now, themself included: each member once, last heard of first. */
export async function listPresence(person: Person, now: Date): Promise<PresentMember[]> {
  authorize(person, presencePolicy.list, undefined);
  const { workspaceId } = person;
  return reading(person, async (db) => {
    const pages = await db.$queryRaw<PresentMember[]>`
      SELECT m.id AS "memberId", p.name, m.team, m.role, h.place
      FROM presence h
      JOIN member m ON m.workspace_id = h.workspace_id AND m.id = h.member_id
      JOIN person p ON p.id = m.person_id
      WHERE h.workspace_id = ${workspaceId}::uuid AND h.seen_at > ${stillHereSince(now)} AND m.deactivated_at IS NULL
      ORDER BY h.seen_at DESC, h.id`;
    return onePerMember(pages);
  });
}
