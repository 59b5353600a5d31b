import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#platform/day.ts";
import { type Refusal, refuse } from "#platform/refusals.ts";
import { todayIn } from "../queries.ts";
import { absencePolicy } from "./policy.ts";
import { awayInWords, awayUntil } from "./rules.ts";
import type { Absence } from "./schema.ts";

/** The days away that aren't over yet in the workspace's zone, the earliest first; of one member, or of everybody. */
export async function listAbsences(actor: Actor, now: Date, memberId?: string): Promise<Absence[]> {
  authorize(actor, absencePolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => absencesFrom(db, workspaceId, await todayIn(db, workspaceId, now), memberId));
}

/** Who is away today, by the workspace's zone, with their last day away: for the rules, inside a command's transaction. */
export async function findAway(db: Reads, workspaceId: string, now: Date): Promise<ReadonlyMap<string, Day>> {
  const today = await todayIn(db, workspaceId, now);
  const absences = Map.groupBy(await absencesFrom(db, workspaceId, today), ({ memberId }) => memberId);
  const found = [...absences].map(([memberId, theirs]) => [memberId, awayUntil(theirs, today)] as const);
  return new Map(found.flatMap(([memberId, until]) => (until === null ? [] : [[memberId, until]])));
}

/** Why a member isn't given leads just now: `owner_away`, with who is away until when. Null for who is there. */
export async function refuseAway(db: Reads, workspaceId: string, memberId: string, now: Date): Promise<Refusal | null> {
  const until = (await findAway(db, workspaceId, now)).get(memberId);
  if (until === undefined) return null;
  const { person } = await db.member.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: memberId } },
    select: { person: { select: { name: true } } },
  });
  return refuse("owner_away", { ownerId: awayInWords(person.name, until) });
}

async function absencesFrom(db: Reads, workspaceId: string, day: Day, memberId?: string): Promise<Absence[]> {
  const rows = await db.absence.findMany({
    where: { workspaceId, lastDay: { gte: new Date(day) }, ...(memberId && { memberId }) },
    orderBy: [{ firstDay: "asc" }, { id: "asc" }],
    select: { id: true, memberId: true, firstDay: true, lastDay: true },
  });
  return rows.map(({ firstDay, lastDay, ...row }) => ({ ...row, firstDay: dayOf(firstDay), lastDay: dayOf(lastDay) }));
}
