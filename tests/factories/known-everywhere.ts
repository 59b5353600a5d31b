import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { saveView } from "#features/leads/views/commands/save-view.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "./as-owner.ts";
import { aDraft } from "./drafts.ts";
import { anImport } from "./imports.ts";
import { land } from "./landing.ts";
import { toRecord } from "./lead.ts";
import type { Cast } from "./workspace.ts";

const occurredAt = (day: string) => new Date(`2026-${day}T10:00:00.000Z`);

/** Words by which nobody else here is known, all of them about one person. */
export const adelheidsWords = [
  "adelheid",
  "quistorp",
  "Quistorp & Töchter",
  "Obersteigerin",
  "555501234",
  "555-01-23-4",
  "quistorp.example",
  "Liechtenstein",
  "Bergbau",
  "Förderkorb",
  "hs-7731",
  "call-7731",
  "knee",
  "horse",
  "grandmother",
];

/**
 * Adelheid Quistorp, of whom every table tells that can tell of somebody: her lead, which two files and a person told of, what she
 * was known to be before, another that turned out to be her, touches, notes and reasons, a row that could not land, a view to look
 * at her, a plan to call her, and what a webhook told of her. Answers her lead's id, and that of the other one.
 */
export async function knownEverywhere(house: Cast): Promise<{ leadId: string; otherId: string }> {
  const { sofia, ravi } = house;
  const values = {
    email: "adelheid@quistorp.example",
    firstName: "Adelheid",
    lastName: "Quistorp",
    company: "Quistorp & Töchter",
    jobTitle: "Obersteigerin",
    phone: "+1 (415) 555-01-23-4",
    website: "https://quistorp.example",
    country: "Liechtenstein",
    industry: "Bergbau",
    source: "Fair",
  };
  const identity = { system: "hubspot", externalId: "hs-7731" };
  const [first] = await land(sofia, [
    aDraft({
      identity,
      values,
      fields: { wish: "Förderkorb" },
      campaign: "Spring",
      ownerId: ravi.memberId,
      events: [
        { type: "qualified", data: { by: "import" }, occurredAt: occurredAt("11-02") },
        {
          type: "touch",
          data: { channel: "call", direction: "outbound", automatic: false, answered: true, subject: "Her knee" },
          occurredAt: occurredAt("11-03"),
          identity: { system: "hubspot", externalId: "call-7731" },
        },
        { type: "lost", data: { reason: "Bought a horse" }, occurredAt: occurredAt("11-05") },
      ],
    }),
  ]);
  await anImport(sofia, `Email,Title\n${values.email},Obersteigerin i. R.\n`, {
    columns: { Email: "email", Title: "jobTitle" },
  });
  const [other] = await land(sofia, [aDraft({ values: { email: "a.quistorp@hill.example", lastName: "Quistorp" } })]);
  if (!first?.leadId || !other?.leadId) throw new Error("Adelheid has not landed");
  const [leadId, otherId] = [first.leadId, other.leadId];
  const noted = await recordEvent(ravi, toRecord(leadId, "note", { text: "Ask after her grandmother." }), new Date());
  if (isRefusal(noted)) throw new Error(noted.refused);
  await saveView(ravi, { name: "Adelheid Quistorp", isShared: false, search: "q=adelheid" }, new Date());
  await saveView(ravi, { name: "Hers", isShared: true, search: `email=${values.email}` }, new Date());
  await anImport(sofia, `Email,Name,Created\n${values.email},Adelheid,yesterday\n,Dale,2026-11-01\n`, {
    columns: { Email: "email", Name: "firstName", Created: "createdAt" },
  });
  await layBeside(house, leadId, otherId);
  return { leadId, otherId };
}

/** What no command at hand lays: as the tables have it. */
async function layBeside({ workspaceId, ravi, sofia }: Cast, leadId: string, otherId: string) {
  const jane = (await land(sofia, [aDraft()]))[0]?.leadId;
  await asOwner(workspaceId, async (db) => {
    const lay = (sql: string, ...rest: unknown[]) => db.query(sql, [workspaceId, ...rest]);
    await lay("UPDATE lead SET merged_into_id = $2 WHERE workspace_id = $1 AND id = $3", leadId, otherId);
    await lay(
      `INSERT INTO lead_merge (workspace_id, id, kept_id, merged_id, changed, merged_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '{"lastName":"Quistorp"}', now())`,
      leadId,
      otherId,
    );
    await lay(
      `INSERT INTO duplicate (workspace_id, lead_id, other_id, reasons, similarity, found_at)
       VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), '{name}', 0.5, now())`,
      leadId,
      jane,
    );
    await lay(
      `INSERT INTO follow_up (workspace_id, id, lead_id, member_id, due_on, note, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, '2026-12-01', 'Ask after the horse', now())`,
      leadId,
      ravi.memberId,
    );
    await lay(
      `INSERT INTO hook (workspace_id, id, name, sender, token_hash, created_at)
       VALUES ($1::uuid, $1::uuid, 'Their HubSpot', 'hubspot', decode(md5($1::text), 'hex'), now())`,
    );
    await lay(
      `INSERT INTO hook_lookup (workspace_id, id, hook_id, source_system, external_id, told, first_at, last_at)
       VALUES ($1::uuid, gen_random_uuid(), $1::uuid, 'hubspot', 'hs-7731', '{"lead":{"properties":{"jobtitle":"Obersteigerin"}}}', now(), now()),
         ($1, gen_random_uuid(), $1, 'hubspot', '2', '{"lead":{"properties":{"email":"Adelheid@quistorp.example"}}}', now(), now()),
         ($1, gen_random_uuid(), $1, 'e-mail', 'adelheid@quistorp.example', '{"activities":[]}', now(), now()),
         ($1, gen_random_uuid(), $1, 'pipedrive', '4',
           '{"lead":{"properties":{},"others":[{"system":"hubspot","externalId":"hs-7731"}]}}', now(), now()),
         ($1, gen_random_uuid(), $1, 'pipedrive-person', '5', '{"lead":{"properties":{"phone":"+1 415555501234"}}}', now(), now()),
         ($1, gen_random_uuid(), $1, 'hubspot', '3', '{"email":"dale@hill.example"}', now(), now())`,
    );
    await lay(
      `INSERT INTO idempotency_key (workspace_id, caller_id, key, request_hash, status, answer)
       SELECT $1::uuid, $2::uuid, 'note', '\\x00', 201, jsonb_build_object('event', to_jsonb(e)) FROM lead_event e
       WHERE e.workspace_id = $1 AND e.lead_id = $2 AND e.type = 'note'`,
      leadId,
    );
    await lay(
      `INSERT INTO idempotency_key (workspace_id, caller_id, key, request_hash, status, answer)
       VALUES ($1::uuid, $1::uuid, 'preview', '\\x00', 200, '{"rows":[{"values":{"Email":"Adelheid@quistorp.example"}}]}')`,
    );
  });
}
