import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { calendarsIn } from "../../workspace/calendars/queries.ts";
import { calendarOf } from "../../workspace/calendars/rules/calendars.ts";
import { findPeople } from "../../workspace/people/queries.ts";
import { isOfSales } from "../assignment/rules/decide-rotation.ts";
import { capacityPolicy } from "./policy.ts";
import { leadsPerWeek, minutesPerWeek, takersOf } from "./rules/capacity.ts";
import type { Capacity } from "./schema.ts";

/** How many new leads Sales can take a week, and what that comes of. */
export async function findSalesCapacity(actor: Actor): Promise<Capacity> {
  authorize(actor, capacityPolicy.read, undefined);
  return reading(actor, (db) => findCapacity(db, actor.workspaceId));
}

/** The same inside a transaction that is open. */
export async function findCapacity(db: Reads, workspaceId: string): Promise<Capacity> {
  const stored = await db.salesEffort.findUnique({ where: { workspaceId } });
  const rotation = await db.rotation.findUnique({ where: { workspaceId }, select: { isOn: true } });
  const seats = await db.rotationMember.findMany({ where: { workspaceId }, select: { memberId: true } });
  const sales = (await findPeople(db, workspaceId)).filter(isOfSales).map(({ id }) => id);
  const sharing = { isOn: rotation?.isOn ?? false, members: seats.map(({ memberId }) => memberId) };
  const told = {
    effort: stored && effortOf(stored),
    people: takersOf(sales, sharing).length,
    minutesPerWeek: minutesPerWeek(calendarOf(await calendarsIn(db, workspaceId), "sales")),
  };
  return { ...told, revision: stored?.revision ?? 1, leadsPerWeek: leadsPerWeek(told) };
}

function effortOf({ attempts, minutesPerAttempt, sharePercent }: NonNullable<Capacity["effort"]>) {
  return { attempts, minutesPerAttempt, sharePercent };
}
