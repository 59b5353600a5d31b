import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayAt } from "#platform/day.ts";
import type { KindOutline } from "../agreements/schema.ts";
import { listAgreements } from "../agreements/versions/queries/list-agreements.ts";
import { listWaitingWords } from "../agreements/versions/queries/list-waiting-words.ts";
import { countLeads } from "../leads/list/queries/count-leads.ts";
import { findCalendars } from "../workspace/calendars/queries.ts";
import { listCycles } from "../workspace/cycles/queries.ts";
import { currentCycle } from "../workspace/cycles/rules.ts";
import type { Plan } from "../workspace/cycles/schema.ts";
import { listMembers } from "../workspace/people/queries.ts";
import { homePolicy } from "./policy.ts";
import { leadWorkFor, mostCounted } from "./rules/lead-work.ts";
import type { Firm, FirstHourChoice, LeadWork } from "./schema.ts";

export type Home = {
  readonly firm: Firm;
  readonly firstHour: FirstHourChoice;
  readonly cycle: Plan;
};

/** All that a person's home page is made of; `kinds` are those of agreements. */
export async function findHome(
  person: Person,
  kinds: readonly KindOutline[],
  timeZone: string,
  now: Date,
): Promise<Home> {
  authorize(person, homePolicy.read, person);
  const { workspaceId, memberId } = person;
  return reading(person, async (db) => {
    const { createdAt: foundedAt, invitations } = await db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: {
        createdAt: true,
        invitations: {
          where: { acceptedAt: null, withdrawnAt: null },
          select: { id: true, email: true, role: true, team: true, invitedById: true, expiresAt: true },
        },
      },
    });
    const members = await listMembers(person);
    const calendars = await findCalendars(person);
    const cycles = await listCycles(person);
    const lead = await db.lead.findFirst({ where: { workspaceId }, select: { id: true } });
    const agreements = await listAgreements(person, kinds);
    const words = await listWaitingWords(person);
    const firstHour = await db.firstHour.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } } });
    const today = dayAt(timeZone, now);
    const leadWork: LeadWork[] = [];
    // One after the other: they share the transaction.
    for (const { key, filter } of lead ? leadWorkFor(person, today) : [])
      leadWork.push({ key, filter, count: await countLeads(person, filter, mostCounted + 1) });
    return {
      firm: {
        today,
        foundedAt,
        members: members.filter(({ deactivatedAt }) => deactivatedAt === null),
        invitations,
        calendars,
        hasCycles: cycles.length > 0,
        hasLeads: lead !== null,
        leadWork,
        agreements,
        words,
      },
      firstHour: firstHour ?? { ticked: [], isHidden: null },
      cycle: currentCycle(cycles, today),
    };
  });
}

/** Whether the person put the first hour's list away. */
export async function isFirstHourHidden(person: Person): Promise<boolean> {
  authorize(person, homePolicy.read, person);
  const { workspaceId, memberId } = person;
  const found = await reading(person, (db) =>
    db.firstHour.findUnique({ where: { workspaceId_memberId: { workspaceId, memberId } }, select: { isHidden: true } }),
  );
  return found?.isHidden ?? false;
}
