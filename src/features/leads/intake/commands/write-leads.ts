import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { appendTallies } from "../../timeline/commands/append-tallies.ts";
import { holdCountingZone } from "../../timeline/queries/counting-zone.ts";
import { project } from "../../timeline/rules/project.ts";
import { tallies, tallyChanges } from "../../timeline/rules/tally.ts";
import { companyKey, emailKey, nameKey, phoneKey, searchWords } from "../rules/keys.ts";
import type { Change, Standing } from "../rules/standing.ts";
import { writeEvents } from "./write-events.ts";

type CopiedRow = readonly (string | number | Date | null)[];

/**
 * Writes leads that are new or changed, the events they gained, their projections and what the counts gain: thousands at once,
 * copied into a temporary table and moved from there in a statement each. Who calls has locked the leads that were there.
 */
export async function writeLeads(tx: Transaction, proof: Proof, changes: readonly Change[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  const { workspaceId } = proof.actor;
  const db = tx.write(proof);
  await db.$executeRaw`CREATE TEMPORARY TABLE lead_written (LIKE lead) ON COMMIT DROP`;
  await tx.copy(proof)("lead_written", rows(workspaceId, changes, now));
  if (changes.some(({ before }) => before === null)) {
    await db.$executeRaw`INSERT INTO lead SELECT * FROM lead_written WHERE revision = 1`;
  }
  const known = changes.flatMap(({ before }) => (before ? [before.id] : []));
  if (known.length > 0) await updateLeads(tx, proof, known);
  await db.$executeRaw`DROP TABLE lead_written`;
  await writeEvents(tx, proof, changes);
  const timeZone = await holdCountingZone(tx.read, workspaceId);
  await appendTallies(tx, proof, tallyChangesOf(changes, timeZone));
}

function tallyChangesOf(changes: readonly Change[], timeZone: string) {
  const counted = ({ facts, events }: Standing) => tallies(facts, events, timeZone);
  const before = changes.flatMap((change) => (change.before ? [counted(change.before)] : []));
  return tallyChanges(
    before,
    changes.map(({ after }) => counted(after)),
  );
}

/** The ids bound what is read of the table, however little Postgres knows of it. */
async function updateLeads(tx: Transaction, proof: Proof, ids: readonly string[]) {
  await tx.write(proof).$executeRaw`
    UPDATE lead SET
      source_system = written.source_system, external_id = written.external_id, email = written.email,
      email_key = written.email_key, first_name = written.first_name, last_name = written.last_name,
      company = written.company, job_title = written.job_title, phone = written.phone, website = written.website,
      country = written.country, industry = written.industry, source = written.source, latest_source = written.latest_source,
      campaign_id = written.campaign_id, owner_id = written.owner_id, fields = written.fields, name_key = written.name_key,
      company_key = written.company_key, search = written.search, changed_at = written.changed_at,
      revision = written.revision, import_id = written.import_id, stage = written.stage, stage_at = written.stage_at,
      handoffs = written.handoffs, handed_off_at = written.handed_off_at, qualified_by = written.qualified_by,
      first_touch_at = written.first_touch_at, last_touch_at = written.last_touch_at, accepted_at = written.accepted_at,
      opportunity_at = written.opportunity_at, won_at = written.won_at, closed_at = written.closed_at,
      value_minor = written.value_minor, expected_close = written.expected_close, reason = written.reason,
      recycled_until = written.recycled_until, points = written.points, qualified_version = written.qualified_version,
      phone_key = written.phone_key, created_at = written.created_at, worked_at = written.worked_at
    FROM lead_written AS written
    WHERE lead.workspace_id = ${proof.actor.workspaceId}::uuid AND lead.id = ANY(${ids}::uuid[]) AND lead.id = written.id`;
}

function* rows(workspaceId: string, changes: readonly Change[], now: Date): Generator<CopiedRow> {
  for (const { before, after } of changes) yield leadRow(workspaceId, before, after, now);
}

/** A lead in the order of the table's columns. */
function leadRow(workspaceId: string, before: Standing | null, after: Standing, now: Date): CopiedRow {
  const { id, importId, facts } = after;
  const at = project(after.events);
  return [
    workspaceId,
    id,
    facts.identity?.system ?? null,
    facts.identity?.externalId ?? null,
    facts.email,
    facts.email === null ? null : emailKey(facts.email),
    facts.firstName,
    facts.lastName,
    facts.company,
    facts.jobTitle,
    facts.phone,
    facts.website,
    facts.country,
    facts.industry,
    facts.source,
    facts.latestSource,
    facts.campaignId,
    facts.ownerId,
    JSON.stringify(facts.fields),
    nameKey(facts),
    companyKey(facts),
    searchWords(facts).join(" ") || null,
    facts.createdAt,
    // When a lead was first told of stays as it is in the table.
    now,
    now,
    (before?.revision ?? 0) + 1,
    importId,
    at.stage,
    at.stageAt,
    at.handoffs,
    at.handedOffAt,
    at.qualifiedBy,
    at.firstTouchAt,
    at.lastTouchAt,
    at.acceptedAt,
    at.opportunityAt,
    at.wonAt,
    at.closedAt,
    at.valueMinor,
    at.expectedClose,
    at.reason,
    at.recycledUntil,
    phoneKey(facts.phone),
    // Merging and erasing are told by themselves.
    null,
    null,
    at.points,
    at.qualifiedVersion,
    at.workedAt,
  ];
}
