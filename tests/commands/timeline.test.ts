import { describe, expect, it } from "vitest";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import type { Key, Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft, land } from "../factories/landing.ts";
import { aLead, toRecord } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");

const call = { channel: "call", direction: "outbound" };
const facts = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type.startsWith("lead."));
const recorded = async (...arguments_: Parameters<typeof recordEvent>) => {
  const outcome = await recordEvent(...arguments_);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
};

/** What lies in the tables of a lead and of all counts of its workspace. */
const stored = (workspaceId: string, leadId: string) =>
  asOwner(workspaceId, async (db) => {
    const one = (sql: string, values: unknown[]) => db.query(sql, values).then(({ rows }) => rows);
    const counts = `SELECT to_char(day, 'MM-DD') AS day, stage, sum(entered)::int AS entered, sum("left")::int AS "left",
      sum(value_minor)::int AS value FROM lead_tally WHERE workspace_id = $1 GROUP BY 1, 2
      HAVING sum(entered) <> 0 OR sum("left") <> 0 OR sum(value_minor) <> 0 ORDER BY 1, 2`;
    const responses = `SELECT to_char(day, 'MM-DD') AS day, minutes, sum(handoffs)::int AS handoffs FROM response_tally
      WHERE workspace_id = $1 GROUP BY 1, 2 HAVING sum(handoffs) <> 0 ORDER BY 1, 2`;
    return {
      lead: (await one("SELECT * FROM lead WHERE workspace_id = $1 AND id = $2", [workspaceId, leadId]))[0],
      events: await one(
        "SELECT type, data, origin, actor_id FROM lead_event WHERE workspace_id = $1 AND lead_id = $2 ORDER BY id",
        [workspaceId, leadId],
      ),
      stages: await one(counts, [workspaceId]),
      responses: await one(responses, [workspaceId]),
    };
  });

describe("what happened to a lead", () => {
  it("is recorded with its stage, the counts and a fact without a word about the person", async () => {
    const house = await aWorkspace();
    const { workspaceId, ravi } = house;
    const leadId = await aLead(house);
    const value = { amount: "1250.50", currency: "EUR" };
    await recorded(
      ravi,
      toRecord(leadId, "touch", { ...call, occurredAt: "2026-11-20T09:45:30Z", subject: "Hello" }),
      now,
    );
    const opened = await recorded(
      ravi,
      toRecord(leadId, "opportunity_opened", { value, expectedClose: "2026-12-24" }),
      now,
    );
    expect(opened).toMatchObject({
      stage: "sql",
      event: { type: "opportunity_opened", data: { value }, origin: "person" },
    });

    const { lead, events, stages, responses } = await stored(workspaceId, leadId);
    expect(lead).toMatchObject({ stage: "sql", opportunity_at: now, accepted_at: null, value_minor: "125050" });
    expect(lead.first_touch_at).toEqual(new Date("2026-11-20T09:45:30Z"));
    expect(events.at(-1)).toMatchObject({ origin: "person", actor_id: ravi.memberId });
    expect(stages).toEqual([
      { day: "11-19", stage: "inquiry", entered: 1, left: 0, value: 0 },
      { day: "11-20", stage: "inquiry", entered: 0, left: 1, value: 0 },
      { day: "11-20", stage: "mql", entered: 1, left: 0, value: 0 },
      { day: "11-22", stage: "mql", entered: 0, left: 1, value: 0 },
      { day: "11-22", stage: "sal", entered: 1, left: 1, value: 0 },
      { day: "11-22", stage: "sql", entered: 1, left: 0, value: 125050 },
    ]);
    expect(responses).toEqual([{ day: "11-20", minutes: 45, handoffs: 1 }]);
    const [fact] = await facts(ravi);
    expect(fact).toMatchObject({
      type: "lead.opportunity_opened",
      payload: { leadId, eventId: opened.event.id, from: "mql", to: "sql" },
    });
  });

  it("is recorded once, by its name or by its content", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const named = toRecord(leadId, "touch", { ...call, externalId: "call 17" });
    const first = await recorded(house.ravi, named, now);
    expect(await recorded(house.ravi, { ...named, occurredAt: new Date("2026-11-21") }, now)).toEqual(first);
    const accepted = toRecord(leadId, "accepted", { occurredAt: "2026-11-21T09:00:00Z" });
    expect(await recorded(house.ravi, accepted, now)).toEqual(await recorded(house.ravi, accepted, now));
    expect(await facts(house.ravi)).toHaveLength(2);
  });

  it("can't follow what it can't follow: the refusal says where the lead stands, and nothing changes", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const before = await stored(house.workspaceId, leadId);
    const attempts = [
      [toRecord(leadId, "churned"), { refused: "event_cannot_follow", stage: "mql" }],
      [
        toRecord(leadId, "accepted", { occurredAt: "2026-11-19T12:00:00Z" }),
        { refused: "event_cannot_follow", stage: "mql" },
      ],
      [toRecord(leadId, "accepted", { occurredAt: "2026-11-23T12:00:00Z" }), { refused: "event_in_future" }],
      [toRecord(leadId, "won", { value: { amount: "1", currency: "USD" } }), { refused: "invalid_input" }],
      [toRecord(leadId, "won", { value: { amount: "1.005", currency: "EUR" } }), { refused: "invalid_input" }],
    ] as const;
    for (const [attempt, refusal] of attempts)
      expect(await recordEvent(house.ravi, attempt, now)).toMatchObject(refusal);
    expect(await stored(house.workspaceId, leadId)).toEqual(before);
    expect(await facts(house.ravi)).toEqual([]);
  });

  it("is not told of two leads by one name", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const [other] = await land(house.marek, [aDraft({ values: { email: "john@hill.example" } })]);
    await recorded(house.ravi, toRecord(leadId, "touch", { ...call, externalId: "17" }), now);
    const elsewhere = toRecord(other?.leadId ?? "", "touch", { ...call, externalId: "17" });
    expect(await recordEvent(house.ravi, elsewhere, now)).toEqual({ refused: "event_elsewhere" });
  });

  it("is qualified by Marketing, decided by Sales, and read by Otto", async () => {
    const house = await aWorkspace();
    const { marek, nora, elena, otto, ravi } = house;
    const leadId = await aLead(house);
    for (const person of [marek, nora, elena, otto]) {
      await expect(recordEvent(person, toRecord(leadId, "accepted"), now)).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    for (const person of [nora, otto, elena]) {
      await expect(recordEvent(person, toRecord(leadId, "disqualified"), now)).rejects.toMatchObject({
        code: "not_allowed",
      });
    }
    await expect(recordEvent(ravi, toRecord(leadId, "qualified"), now)).rejects.toMatchObject({ code: "not_allowed" });
    await recorded(ravi, toRecord(leadId, "recycled", { until: "2027-02-01" }), now);
    expect(await recorded(nora, toRecord(leadId, "qualified"), now)).toMatchObject({ stage: "mql" });
    expect((await stored(house.workspaceId, leadId)).lead).toMatchObject({ handoffs: 2, qualified_by: "person" });
    await recorded(elena, toRecord(leadId, "note", { text: "An old friend of the house." }), now);
  });

  it("may be recorded by an acting head, and by a program with the scope", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    await recorded({ ...house.elena, actingFor: "sales" }, toRecord(leadId, "accepted"), now);
    const scopes = ["leads:write"] as const;
    const key: Key = {
      kind: "key",
      workspaceId: house.workspaceId,
      keyId: house.ravi.memberId,
      name: "Dialer",
      scopes,
    };
    const event = { origin: "key", actorId: key.keyId, source: { system: "Dialer", externalId: "9" } };
    expect(await recorded(key, toRecord(leadId, "touch", { ...call, externalId: "9" }), now)).toMatchObject({ event });
    const reader = { ...key, scopes: ["read"] } as const;
    await expect(recordEvent(reader, toRecord(leadId, "won"), now)).rejects.toMatchObject({ code: "missing_scope" });
  });

  it("of another house is not there", async () => {
    const house = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const leadId = await aLead(house);
    expect(await recordEvent(olga, toRecord(leadId, "accepted"), now)).toEqual({ refused: "not_found" });
    expect(await correctEvent(olga, { leadId, eventId: leadId }, now)).toEqual({ refused: "not_found" });
  });

  it("is decided by one of twenty that decide at the same moment", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        recordEvent(
          house.ravi,
          toRecord(leadId, index % 2 ? "accepted" : "disqualified", { externalId: `${index}` }),
          now,
        ),
      ),
    );
    // Whoever disqualifies first is the last to decide; before, one may accept.
    const done = outcomes.filter((outcome) => !isRefusal(outcome));
    expect(done.length).toBeLessThanOrEqual(2);
    const { lead, stages } = await stored(house.workspaceId, leadId);
    const there = stages.reduce((sum, { entered, left }) => sum + entered - left, 0);
    expect([lead.stage, there, await facts(house.ravi)]).toMatchObject(["disqualified", 1, { length: done.length }]);
  });
});

describe("a mistake", () => {
  it("is taken back by a further event: the lead stands as before, the counts as well, and history shows both", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const before = await stored(house.workspaceId, leadId);
    const { event } = await recorded(house.ravi, toRecord(leadId, "disqualified", { reason: "student" }), now);
    const wish = { leadId, eventId: event.id, reason: "another Jane" };
    const corrected = await correctEvent(house.ravi, wish, now);
    expect(corrected).toMatchObject({ stage: "mql", event: { id: event.id, type: "disqualified" } });
    expect(await correctEvent(house.ravi, wish, now)).toEqual(corrected);

    const after = await stored(house.workspaceId, leadId);
    expect(after).toMatchObject({ stages: before.stages, responses: before.responses });
    expect(after.lead).toEqual({ ...before.lead, changed_at: now });
    expect(after.events.map(({ type }) => type)).toEqual(["received", "qualified", "disqualified", "corrected"]);
    expect(await facts(house.ravi)).toMatchObject([
      { type: "lead.corrected", payload: { eventId: event.id, from: "disqualified", to: "mql" } },
      { type: "lead.disqualified" },
    ]);
  });

  it("stays where later events rest on it, and where it is no mistake at all", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const { event } = await recorded(house.ravi, toRecord(leadId, "accepted"), now);
    const { lead } = await stored(house.workspaceId, leadId);
    const ids = await asOwner(house.workspaceId, (db) =>
      db.query<{ id: string }>("SELECT id FROM lead_event WHERE lead_id = $1 ORDER BY id", [lead.id]),
    );
    const [received, qualified] = ids.rows.map(({ id }) => id);
    await recorded(house.ravi, toRecord(leadId, "recycled"), new Date(now.getTime() + 1));
    const of = (eventId = "") => ({ leadId, eventId });
    expect(await correctEvent(house.ravi, of(event.id), now)).toMatchObject({ event: { id: event.id } });
    expect(await correctEvent(house.ravi, of(received), now)).toEqual({ refused: "event_stays" });
    expect(await correctEvent(house.marek, of(qualified), now)).toEqual({ refused: "event_followed" });
    await expect(correctEvent(house.ravi, of(qualified), now)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await correctEvent(house.ravi, of(leadId), now)).toEqual({ refused: "not_found" });
  });
});
