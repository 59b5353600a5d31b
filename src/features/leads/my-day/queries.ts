import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayAt } from "#platform/day.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listFollowUps } from "../follow-ups/queries/list-follow-ups.ts";
import { countLeads } from "../list/queries/count-leads.ts";
import { findLeadItems } from "../list/queries/lead-items.ts";
import { listLeads } from "../list/queries/list-leads.ts";
import type { LeadFilter, Sort } from "../list/schema.ts";
import { leadPolicy } from "../policy.ts";
import { dayLists, dayOutOf } from "./rules.ts";
import type { MyDay } from "./schema.ts";

/** So many are done before one looks again; all are in the lists. */
const mostInGroup = 10;
const mostCounted = 101;

/** What waits for a member on the day that it is in the workspace, at most ten of each kind; all in one transaction. */
export async function findMyDay(person: Person, timeZone: string, now: Date): Promise<MyDay> {
  authorize(person, leadPolicy.read, undefined);
  const { workspaceId, memberId } = person;
  const today = dayAt(timeZone, now);
  const lists = dayLists(today);
  return reading(person, async (db) => {
    const { currency } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { currency: true },
    });
    const { items: followUps } = await listFollowUps(person, { member: memberId, dueTo: today, limit: mostInGroup });
    const ids = followUps.map(({ leadId }) => leadId);
    const followed = await findLeadItems(db, workspaceId, ids, currency);
    return dayOutOf(
      {
        followUps,
        followed: followed.map(({ item }) => item),
        handoffs: await firstOf(person, lists.handoffs, "handedOff"),
        recycled: await firstOf(person, lists.recycled, "-created"),
        counts: {
          handoffs: await countLeads(person, lists.handoffs, mostCounted),
          followUps: await countLeads(person, lists.followUps, mostCounted),
          recycled: await countLeads(person, lists.recycled, mostCounted),
        },
      },
      today,
    );
  });
}

async function firstOf(person: Person, filter: LeadFilter, sort: Sort) {
  const page = await listLeads(person, { filter, sort, limit: mostInGroup });
  if (isRefusal(page)) throw new Error("what a day is made of is a filter of our own");
  return page.items;
}
