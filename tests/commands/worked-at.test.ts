import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undoMerge } from "#features/leads/duplicates/commands/undo-merge.ts";
import { findLeadAnswer } from "#features/leads/queries/lead-answers.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { eventsOf } from "#features/leads/timeline/queries/stored-events.ts";
import { project } from "#features/leads/timeline/rules/project.ts";
import type { TimelineEvent } from "#features/leads/timeline/schema.ts";
import { withClient } from "#launch/database/client.ts";
import { migrationsDir } from "#launch/database/migrate.ts";
import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aTimeline } from "../factories/any-timeline.ts";
import { aDraft } from "../factories/drafts.ts";
import { janeTwice, leadsFrom, merged } from "../factories/duplicates.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { anImportOf, land, leadsOf } from "../factories/landing.ts";
import { aTouch, toRecord } from "../factories/lead.ts";
import { takeAllBack } from "../factories/take-back.ts";
import { aWorkspace } from "../factories/workspace.ts";
import { createScratchDatabase } from "../setup/database.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const at = (day: string) => new Date(`2026-${day}T09:00:00Z`);

/** When Sales first worked on each lead, oldest lead first: as it is written, and as its timeline has it. */
async function workedAtOf(person: Person) {
  const leads = await leadsOf(person);
  const ids = leads.map(({ id }) => id);
  const timelines = await reading(person, (db) => eventsOf(db, person.workspaceId, ids));
  const expected = ids.map((id) => project(timelines.get(id) ?? []).workedAt);
  return { written: leads.map(({ workedAt }) => workedAt), expected };
}

async function expectWorkedAt(person: Person, days: readonly (Date | null)[]) {
  const { written, expected } = await workedAtOf(person);
  expect(written).toEqual(days);
  expect(expected).toEqual(days);
}

describe("when Sales first worked on a lead", () => {
  it("is kept by whoever tells what happened, and goes with what turns out to be a mistake", async () => {
    const house = await aWorkspace();
    const [landed] = await land(house.marek, [aDraft({ events: [anEventDraft("qualified", "11-18")] })]);
    const leadId = landed?.leadId ?? "";
    await expectWorkedAt(house.sofia, [null]);
    const automatic = toRecord(leadId, "touch", { channel: "email", direction: "outbound", automatic: true });
    await recordEvent(house.ravi, { ...automatic, occurredAt: at("11-18") }, now);
    await expectWorkedAt(house.sofia, [null]);
    const accepted = await recordEvent(house.ravi, { ...toRecord(leadId, "accepted"), occurredAt: at("11-20") }, now);
    if (isRefusal(accepted)) throw new Error(accepted.refused);
    const call = toRecord(leadId, "touch", { channel: "call", direction: "outbound" });
    await recordEvent(house.ravi, { ...call, occurredAt: at("11-19") }, now);
    await expectWorkedAt(house.sofia, [at("11-19")]);
    expect(await findLeadAnswer(house.otto, leadId)).toMatchObject({ workedAt: at("11-19") });
    await correctEvent(house.ravi, { leadId, eventId: accepted.event.id }, now);
    await expectWorkedAt(house.sofia, [at("11-19")]);
    await aTouch(house.ravi, leadId);
    const touches = (await leadsOf(house.sofia))[0]?.events.filter(({ type }) => type === "touch") ?? [];
    for (const { id } of touches) await correctEvent(house.ravi, { leadId, eventId: id }, now);
    await expectWorkedAt(house.sofia, [null]);
  });

  it("is that of both where two leads are one, and each its own again once they are two", async () => {
    const { marek, ravi, sofia } = await aWorkspace();
    const touched = [{}, { events: [anEventDraft("touch", "11-12")] }];
    const [kept = "", other = ""] = await leadsFrom(
      marek,
      janeTwice.map((draft, index) => ({ ...draft, ...touched[index] })),
    );
    await expectWorkedAt(sofia, [null, at("11-12")]);
    const mergeId = await merged(ravi, other, kept, now);
    await expectWorkedAt(sofia, [at("11-12"), at("11-12")]);
    await undoMerge(ravi, { mergeId }, now);
    await expectWorkedAt(sofia, [null, at("11-12")]);
  });

  it("is no longer what a file said, once it is taken back", async () => {
    const { sofia } = await aWorkspace();
    await land(sofia, [aDraft({ events: [anEventDraft("touch", "11-12")] })]);
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft({ events: [anEventDraft("touch", "11-03")] })], { importId });
    await expectWorkedAt(sofia, [at("11-03")]);
    await takeAllBack(sofia, importId);
    await expectWorkedAt(sofia, [at("11-12")]);
  });

  it("is found for leads that were there before as for those that come in after", async () => {
    await using scratch = await openScratch();
    const migrations = readdirSync(migrationsDir).sort();
    const isNew = (name: string) => name.endsWith("_backtest");
    const apply = (name = "") =>
      withClient(scratch.owner, (db) => db.query(readFileSync(`${migrationsDir}/${name}/migration.sql`, "utf8")));
    for (const name of migrations.slice(0, migrations.findIndex(isNew))) await apply(name);
    const leads = anyLeads(600);
    await withClient(scratch.superuser, async (db) => {
      await db.query(
        `INSERT INTO workspace (id, name, time_zone, currency) SELECT DISTINCT (lead ->> 'workspace_id')::uuid, 'North', 'UTC', 'EUR'
         FROM jsonb_array_elements($1::jsonb) AS lead`,
        [JSON.stringify(leads)],
      );
      await db.query(
        `INSERT INTO lead (workspace_id, id, created_at, recorded_at, changed_at, stage)
         SELECT workspace_id, id, now(), now(), now(), 'inquiry'
         FROM jsonb_to_recordset($1) AS lead (workspace_id uuid, id uuid)`,
        [JSON.stringify(leads)],
      );
      await db.query(
        `UPDATE lead SET merged_into_id = told.into_id FROM jsonb_to_recordset($1) AS told (id uuid, into_id uuid)
         WHERE lead.id = told.id`,
        [JSON.stringify(leads)],
      );
      await db.query(
        `INSERT INTO lead_event (workspace_id, lead_id, id, type, occurred_at, recorded_at, origin, data)
         SELECT workspace_id, lead.id, event.id, type, "occurredAt", "recordedAt", 'person', data
         FROM jsonb_to_recordset($1) AS lead (workspace_id uuid, id uuid, events jsonb),
           jsonb_to_recordset(events) AS event (id uuid, type text, "occurredAt" timestamptz, "recordedAt" timestamptz, data jsonb)`,
        [JSON.stringify(leads)],
      );
    });
    await apply(migrations.find(isNew));
    const found = await withClient(scratch.superuser, (db) => db.query("SELECT id, worked_at FROM lead"));
    const workedAt = new Map(found.rows.map(({ id, worked_at }) => [id, worked_at]));
    const expected = new Map(leads.map(({ id }) => [id, project(toldOf(leads, id)).workedAt]));
    expect(workedAt).toEqual(expected);
    expect(new Set([...expected.values()].map((each) => each === null))).toEqual(new Set([true, false]));
  });
});

type Lead = { workspace_id: string; id: string; into_id: string | null; events: readonly TimelineEvent[] };

/** Leads of two houses; some were merged into the one before them of their house, which may be merged itself. */
function anyLeads(count: number): Lead[] {
  const houses = [randomUUID(), randomUUID()];
  const leads: Lead[] = [];
  fc.sample(fc.tuple(aTimeline, fc.nat(2)), { numRuns: count, seed: 7 }).forEach(([events, chance], index) => {
    const before = chance === 0 ? leads[index - 2] : undefined;
    const own = { workspace_id: houses[index % 2] ?? "", id: randomUUID(), into_id: before?.id ?? null };
    leads.push({ ...own, events });
  });
  return leads;
}

/** All that is told of a lead, with what happened to those merged into it. */
function toldOf(leads: readonly Lead[], id: string): TimelineEvent[] {
  const own = leads.find((lead) => lead.id === id)?.events ?? [];
  const others = leads.filter((lead) => lead.into_id === id);
  return [...own, ...others.flatMap((other) => toldOf(leads, other.id))];
}

async function openScratch() {
  const scratch = await createScratchDatabase();
  return { ...scratch, [Symbol.asyncDispose]: () => scratch.drop() };
}
