import { landLeads } from "#features/leads/intake/commands/land-leads.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { lockStandings } from "#features/leads/intake/queries/find-standings.ts";
import type { Standing } from "#features/leads/intake/rules/standing.ts";
import type { Landed, LeadDraft } from "#features/leads/intake/schema.ts";
import { tallies, tallyChanges } from "#features/leads/timeline/rules/tally.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { asOwner } from "./as-owner.ts";

const timeZone = "Europe/Prague";

type How = Partial<Parameters<typeof landLeads>[3]>;

/** Lets drafts land on a person's account, in one transaction; answers what became of each. */
export function land(person: Person, drafts: readonly LeadDraft[], how: How = {}): Promise<readonly Landed[]> {
  return inTransaction(person, async (tx) => {
    const proof = authorize(person, intakePolicy.receive, undefined);
    const { landed } = await landLeads(tx, proof, drafts, {
      mode: "both",
      matchBy: "either",
      origin: how.importId ? "import" : "person",
      actorId: person.memberId,
      importId: null,
      now: new Date("2026-11-22T09:00:00.000Z"),
      ...how,
    });
    return landed;
  });
}

/** All leads of a workspace as they lie in the database, oldest first, with their events. */
export function leadsOf(person: Person) {
  return reading(person, (db) =>
    db.lead.findMany({
      where: { workspaceId: person.workspaceId },
      include: { events: { orderBy: { id: "asc" } }, campaign: { select: { name: true } } },
      orderBy: { id: "asc" },
    }),
  );
}

/** The same as the rules see them, without those that are told of with another one. */
async function standingsOf(person: Person): Promise<Standing[]> {
  const leads = await leadsOf(person);
  const ids = leads.flatMap(({ id, mergedIntoId }) => (mergedIntoId === null ? [id] : []));
  return inTransaction(person, (tx) => lockStandings(tx.read, person.workspaceId, ids));
}

/** An import that runs, without a file behind it. */
export async function anImportOf({ workspaceId, memberId, name }: Person): Promise<string> {
  const id = growingId();
  await asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO import (workspace_id, id, target, state, file_name, bytes, recognised_as, settings, actor_kind, actor_id,
         actor_name, created_at)
       VALUES ($1, $2, 'leads', 'running', 'leads.csv', 1, 'own', '{}', 'person', $3, $4, now())`,
      [workspaceId, id, memberId, name],
    ),
  );
  return id;
}

/** The counts as they stand beside those that a recount of all timelines comes to. */
export async function countsOf(person: Person) {
  const standings = await standingsOf(person);
  const { stages } = tallyChanges(
    [],
    standings.map(({ facts, events }) => tallies(facts, events, timeZone)),
  );
  const expected = stages.map(({ day: on, stage, source, campaignId, entered, left, valueMinor }) =>
    [on, stage, source ?? "", campaignId ?? "", entered, left, valueMinor].join(" "),
  );
  const counted = await reading(
    person,
    (db) => db.$queryRaw<{ line: string }[]>`
      SELECT concat_ws(' ', day, stage, source, coalesce(campaign_id::text, ''), sum(entered), sum("left"), sum(value_minor)) AS line
      FROM lead_tally GROUP BY day, stage, source, campaign_id
      HAVING sum(entered) <> 0 OR sum("left") <> 0 OR sum(value_minor) <> 0`,
  );
  return { counted: counted.map(({ line }) => line).sort(), expected: expected.sort() };
}
