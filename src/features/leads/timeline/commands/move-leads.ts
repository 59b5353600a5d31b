import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holdCountingZone } from "../queries/counting-zone.ts";
import { project } from "../rules/project.ts";
import { tallies, tallyChanges } from "../rules/tally.ts";
import type { TimelineEvent } from "../schema.ts";
import { appendEvents } from "./append-events.ts";
import { appendTallies } from "./append-tallies.ts";
import type { LockedLead } from "./lock-lead.ts";

/** A lead, and the events that its timeline gains. */
export type Move = { readonly lead: LockedLead; readonly added: readonly TimelineEvent[] };

/**
 * Appends events to the timelines of locked leads, and with them what they come to: their projections and the counts. Of one lead
 * or of thousands, a statement for each of the three.
 */
export async function moveLeads(tx: Transaction, proof: Proof, moves: readonly Move[], now: Date): Promise<void> {
  if (moves.length === 0) return;
  const timeZone = await holdCountingZone(tx.read, proof.actor.workspaceId);
  await writeProjections(tx, proof, moves, now);
  await appendEvents(
    tx,
    proof,
    moves.flatMap(({ lead, added }) => added.map((event) => ({ leadId: lead.id, event }))),
  );
  const before = moves.map(({ lead }) => tallies(lead, lead.events, timeZone));
  const after = moves.map((move) => tallies(move.lead, timelineAfter(move), timeZone));
  await appendTallies(tx, proof, tallyChanges(before, after));
}

/** The ids bound what is read of the table, however little Postgres knows of the rows that come with them. */
async function writeProjections(tx: Transaction, proof: Proof, moves: readonly Move[], now: Date) {
  const rows = moves.map((move) => ({ id: move.lead.id, ...project(timelineAfter(move)) }));
  await tx.write(proof).$executeRaw`
    UPDATE lead SET
      stage = moved.stage, stage_at = moved."stageAt", handoffs = moved.handoffs, handed_off_at = moved."handedOffAt",
      qualified_by = moved."qualifiedBy", qualified_version = moved."qualifiedVersion", points = moved.points,
      first_touch_at = moved."firstTouchAt", last_touch_at = moved."lastTouchAt", accepted_at = moved."acceptedAt",
      opportunity_at = moved."opportunityAt", won_at = moved."wonAt", closed_at = moved."closedAt",
      value_minor = moved."valueMinor", expected_close = moved."expectedClose", reason = moved.reason,
      recycled_until = moved."recycledUntil", worked_at = moved."workedAt", changed_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved (id uuid, stage text, "stageAt" timestamptz, handoffs int,
      "handedOffAt" timestamptz, "qualifiedBy" text, "qualifiedVersion" int, points int, "firstTouchAt" timestamptz,
      "lastTouchAt" timestamptz, "acceptedAt" timestamptz, "opportunityAt" timestamptz, "wonAt" timestamptz,
      "closedAt" timestamptz, "valueMinor" bigint, "expectedClose" date, reason text, "recycledUntil" date,
      "workedAt" timestamptz)
    WHERE lead.workspace_id = ${proof.actor.workspaceId}::uuid AND lead.id = moved.id
      AND lead.id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
}

function timelineAfter({ lead, added }: Move): readonly TimelineEvent[] {
  return [...lead.events, ...added];
}
