import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, dayAt, dayOf } from "#platform/day.ts";
import { type Refusal, refuse } from "#platform/refusals.ts";
import { findWorkspace } from "../queries.ts";
import { absencePolicy } from "./policy.ts";
import { awayInWords, awayUntil } from "./rules.ts";
import type { Absence } from "./schema.ts";

/** The days away that aren't over yet in the workspace's zone, the earliest first; of one member, or of everybody. */
export async function listAbsences(actor: Actor, now: Date, memberId?: string): Promise<Absence[]> {
  authorize(actor, absencePolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const { timeZone } = await findWorkspace(actor);
    const rows = await db.absence.findMany({
      where: { workspaceId, lastDay: { gte: new Date(dayAt(timeZone, now)) }, ...(memberId && { memberId }) },
      orderBy: [{ firstDay: "asc" }, { id: "asc" }],
      select: { id: true, memberId: true, firstDay: true, lastDay: true },
    });
    return rows.map(({ firstDay, lastDay, ...row }) => ({
      ...row,
      firstDay: dayOf(firstDay),
      lastDay: dayOf(lastDay),
    }));
  });
}

/** Who is away today, by the workspace's zone, with their last day away. */
export async function findAway(actor: Actor, now: Date): Promise<ReadonlyMap<string, Day>> {
  return reading(actor, async () => {
    const { timeZone } = await findWorkspace(actor);
    const absences = Map.groupBy(await listAbsences(actor, now), ({ memberId }) => memberId);
    const today = dayAt(timeZone, now);
    const found = [...absences].map(([memberId, theirs]) => [memberId, awayUntil(theirs, today)] as const);
    return new Map(found.flatMap(([memberId, until]) => (until === null ? [] : [[memberId, until]])));
  });
}

/** Why a member isn't given leads just now: `owner_away`, with who is away until when. Null for who is there. */
export async function refuseAway(actor: Actor, memberId: string, now: Date): Promise<Refusal | null> {
  return reading(actor, async (db) => {
    const until = (await findAway(actor, now)).get(memberId);
    if (until === undefined) return null;
    const { person } = await db.member.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: memberId } },
      select: { person: { select: { name: true } } },
    });
    return refuse("owner_away", { ownerId: awayInWords(person.name, until) });
  });
}
