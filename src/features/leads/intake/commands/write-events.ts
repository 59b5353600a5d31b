import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { TimelineEvent } from "../../timeline/schema.ts";
import type { Change } from "../rules/standing.ts";

/** Appends the events that leads gained. */
export async function writeEvents(tx: Transaction, proof: Proof, changes: readonly Change[]): Promise<void> {
  const gained = changes.map((change) => ({ leadId: change.after.id, events: gainedEvents(change) }));
  if (gained.every(({ events }) => events.length === 0)) return;
  const db = tx.write(proof);
  await db.$executeRaw`CREATE TEMPORARY TABLE lead_event_written (LIKE lead_event) ON COMMIT DROP`;
  await tx.copy(proof)("lead_event_written", rows(proof.actor.workspaceId, gained));
  await db.$executeRaw`INSERT INTO lead_event SELECT * FROM lead_event_written`;
  await db.$executeRaw`DROP TABLE lead_event_written`;
}

function gainedEvents({ before, after }: Change): readonly TimelineEvent[] {
  const known = new Set(before?.events.map(({ id }) => id));
  return known.size === 0 ? after.events : after.events.filter(({ id }) => !known.has(id));
}

type CopiedRow = readonly (string | Date | null)[];
type Gained = { readonly leadId: string; readonly events: readonly TimelineEvent[] };

function* rows(workspaceId: string, gained: readonly Gained[]): Generator<CopiedRow> {
  for (const { leadId, events } of gained) for (const event of events) yield eventRow(workspaceId, leadId, event);
}

/** An event in the order of the table's columns. */
function eventRow(workspaceId: string, leadId: string, event: TimelineEvent): CopiedRow {
  const { id, type, occurredAt, recordedAt, identity, origin, actorId, importId, data } = event;
  return [
    workspaceId,
    leadId,
    id,
    type,
    occurredAt,
    recordedAt,
    identity?.system ?? null,
    identity?.externalId ?? null,
    origin,
    actorId,
    importId,
    JSON.stringify(data),
  ];
}
