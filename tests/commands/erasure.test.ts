import { describe, expect, it } from "vitest";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { sealFacts } from "#features/activity/commands/seal-facts.ts";
import { verifyActivity } from "#features/activity/queries/verify-activity.ts";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { eraseLead } from "#features/leads/erasure/commands/erase-lead.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { findFollowUp } from "#features/leads/follow-ups/queries/find-follow-up.ts";
import { followingUp } from "#features/leads/follow-ups/reactions.ts";
import { listProblems } from "#features/leads/imports/queries/problem-file.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { takeBack } from "#features/leads/intake/commands/take-back.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import { findMyDay } from "#features/leads/my-day/queries.ts";
import { findDisclosure } from "#features/leads/queries/find-disclosure.ts";
import { findLead } from "#features/leads/queries/find-lead.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findTimeline } from "#features/leads/timeline/queries/find-timeline.ts";
import { countStages } from "#features/leads/timeline/queries/stage-counts.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction, reading } from "#platform/database/transaction.ts";
import { listActivity } from "../factories/activity.ts";
import { aDraft } from "../factories/drafts.ts";
import { accepted, aFile, anImport, carryOn, leadColumns } from "../factories/imports.ts";
import { adelheidsWords, knownEverywhere } from "../factories/known-everywhere.ts";
import { countsOf, land, leadsOf } from "../factories/landing.ts";
import { aLead, toRecord } from "../factories/lead.ts";
import { untilSettled } from "../factories/settled.ts";
import { placesOf } from "../factories/whole-database.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const erase = (person: Person, leadId: string) => eraseLead(person, { leadId, confirm: "erase" }, now);

/** All that the firm counts, as it stands. */
async function figuresOf(person: Person) {
  const responses = await reading(
    person,
    (db) => db.$queryRaw`
      SELECT day, source, campaign_id, minutes, sum(handoffs)::int AS handoffs FROM response_tally
      GROUP BY 1, 2, 3, 4 HAVING sum(handoffs) <> 0 ORDER BY 1, 2, 3, 4`,
  );
  return { responses, stages: await countStages(person), ...(await countsOf(person)) };
}

const counted = [
  ...([
    "id",
    "stage",
    "stageAt",
    "handedOffAt",
    "firstTouchAt",
    "workedAt",
    "acceptedAt",
    "closedAt",
    "valueMinor",
  ] as const),
  ...(["source", "campaignId", "ownerId"] as const),
];

/** What of each lead figures are made of. */
async function skeletonsOf(person: Person) {
  return (await leadsOf(person)).map((lead) => ({
    ...Object.fromEntries(counted.map((name) => [name, lead[name]])),
    events: lead.events.map(({ type, occurredAt }) => ({ type, occurredAt })),
  }));
}

describe("a person who is erased", () => {
  it("is found nowhere in the whole database, and every figure stays", async () => {
    const house = await aWorkspace();
    const { sofia, workspaceId } = house;
    const { leadId } = await knownEverywhere(house);
    for (const word of adelheidsWords) expect(await placesOf(workspaceId, word), word).not.toEqual([]);
    const [figures, skeletons] = [await figuresOf(sofia), await skeletonsOf(sofia)];

    expect(await erase(sofia, leadId)).toEqual({ id: leadId, erasedAt: now });

    for (const word of adelheidsWords) expect(await placesOf(workspaceId, word), word).toEqual([]);
    expect(await figuresOf(sofia)).toEqual(figures);
    expect(await skeletonsOf(sofia)).toEqual(skeletons);
  });

  it("leaves everybody else as they are, and what a webhook told of others", async () => {
    const house = await aWorkspace();
    const { leadId } = await knownEverywhere(house);
    await erase(house.sofia, leadId);
    for (const text of ["jane@hill.example", "dale@hill.example", "Dale"])
      expect(await placesOf(house.workspaceId, text), text).not.toEqual([]);
  });

  it("is erased with all that turned out to be them, by whichever of the leads", async () => {
    const house = await aWorkspace();
    const { leadId, otherId } = await knownEverywhere(house);
    await erase(house.marek, otherId);
    const leads = (await leadsOf(house.sofia)).filter(({ erasedAt }) => erasedAt !== null);
    expect(leads.map(({ id }) => id).sort()).toEqual([leadId, otherId].sort());
    const [fact] = (await listActivity(house.sofia)).items;
    expect(fact).toMatchObject({ type: "lead.erased", payload: { leadIds: [leadId, otherId].sort() } });
  });

  it("leaves a chain that still holds, and a fact that names nobody", async () => {
    const house = await aWorkspace();
    const { sofia, workspaceId } = house;
    const { leadId } = await knownEverywhere(house);
    await untilSettled();
    await sealFacts(workspaceId, now);
    await erase(sofia, leadId);
    await untilSettled();
    await sealFacts(workspaceId, now);
    expect(await verifyActivity(sofia)).toMatchObject({ fault: null, unsealedFacts: 0 });
  });

  it("is called so, with their timeline as bare as can be", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    await erase(house.sofia, leadId);
    expect(await findLead(house.otto, leadId)).toMatchObject({
      erasedAt: now,
      email: null,
      firstName: null,
      stage: "mql",
    });
    const events = accepted(await findTimeline(house.otto, leadId));
    expect(events.map(({ type, source }) => [type, source])).toEqual([
      ["received", null],
      ["qualified", null],
    ]);
  });

  it("is erased once: again is a success that changes nothing, also of twenty at one moment", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => erase(house.sofia, leadId)));
    expect(outcomes).toEqual(outcomes.map(() => ({ id: leadId, erasedAt: now })));
    const facts = (await listActivity(house.sofia)).items.filter(({ type }) => type === "lead.erased");
    expect(facts).toHaveLength(1);
    expect(await leadsOf(house.sofia)).toMatchObject([{ revision: 2 }]);
  });

  it("gains nothing any more", async () => {
    const house = await aWorkspace();
    const { ravi, sofia } = house;
    const leadId = await aLead(house);
    const [lead] = await leadsOf(sofia);
    await erase(sofia, leadId);
    const refused = { refused: "lead_erased" };
    expect(await recordEvent(ravi, toRecord(leadId, "note", { text: "Jane called." }), now)).toEqual(refused);
    expect(await changeLead(ravi, { leadId, revision: 2, firstName: "Jane", fields: {} }, now)).toEqual(refused);
    const qualified = lead?.events.find(({ type }) => type === "qualified")?.id ?? "";
    expect(await correctEvent(house.marek, { leadId, eventId: qualified, reason: "Jane" }, now)).toEqual(refused);
    expect(await assignLeads(sofia, { leadIds: [leadId], ownerId: ravi.memberId }, now)).toEqual({ assigned: 0 });
  });
});

describe("whoever meant to speak with somebody who was erased", () => {
  it("need not any more: the plan is closed, and nobody waits", async () => {
    const house = await aWorkspace();
    const { ravi, sofia, workspaceId } = house;
    const leadId = await aLead(house);
    await assignLeads(sofia, { leadIds: [leadId], ownerId: ravi.memberId }, now);
    await setFollowUp(ravi, { leadId, dueOn: "tomorrow", note: "ask Jane" }, now);
    expect((await findMyDay(ravi, "Europe/Prague", now)).handoffs).toHaveLength(1);
    await erase(sofia, leadId);
    await untilSettled();
    while ((await followFacts(followingUp, workspaceId, now)) > 0);
    expect(await findFollowUp(ravi, leadId)).toBeNull();
    expect((await findMyDay(ravi, "Europe/Prague", now)).handoffs).toEqual([]);
  });
});

describe("who was erased does not come back", () => {
  it("by a program, which is told so; others come in beside them", async () => {
    const house = await aWorkspace();
    await erase(house.sofia, await aLead(house));
    const john = aDraft({ values: { email: "john@hill.example" } });
    expect(await land(house.sofia, [aDraft(), john])).toMatchObject([
      {
        outcome: "refused",
        leadId: null,
        reason: "This person was erased on 22 Nov 2026, and nothing is kept of them.",
      },
      { outcome: "created" },
    ]);
  });

  it("in an old file, of which their row isn't kept either", async () => {
    const house = await aWorkspace();
    const { sofia, workspaceId } = house;
    await erase(sofia, await aLead(house));
    const text = "Email,First name,Company\njane@hill.example,Jane,Hill\njohn@vale.example,John,Vale\n";
    const { id, counts } = await anImport(sofia, text, { columns: leadColumns });
    expect(counts).toMatchObject({ created: 1, failed: 1 });
    expect(await listProblems(sofia, id, 10)).toMatchObject([{ line: 2, cells: [] }]);
    expect(await placesOf(workspaceId, "jane@")).toEqual([]);
  });

  it("in another house, where nobody erased them, they are welcome", async () => {
    const [here, there] = [await aWorkspace(), await aWorkspace()];
    await erase(here.sofia, await aLead(here));
    expect(await land(there.sofia, [aDraft()])).toMatchObject([{ outcome: "created" }]);
  });

  it("when the file that brought them is taken back: what is left of them stays", async () => {
    const house = await aWorkspace();
    const { sofia } = house;
    const { id: importId } = await anImport(sofia, "Email,First name,Company\njane@hill.example,Jane,Hill\n", {
      columns: leadColumns,
    });
    const [lead] = await leadsOf(sofia);
    await erase(sofia, lead?.id ?? "");
    const taken = await inTransaction(sofia, (tx) =>
      takeBack(tx, authorize(sofia, intakePolicy.receive, undefined), importId, { now, most: 10 }),
    );
    expect(taken).toMatchObject({ removed: 0, kept: 1 });
    expect(await leadsOf(sofia)).toMatchObject([{ id: lead?.id, email: null, erasedAt: now }]);
  });
});

describe("erasing", () => {
  it("waits for files that have not landed: nobody knows of whom they tell", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    await aFile(house.sofia, "Email,First name,Company\njane@hill.example,Jane,Hill\n", { columns: leadColumns });
    expect(await erase(house.sofia, leadId)).toEqual({ refused: "files_waiting" });
    expect(await leadsOf(house.sofia)).toMatchObject([{ erasedAt: null, email: "jane@hill.example" }]);
    await carryOn(house.sofia);
  });

  it("is for heads and admins, as is what one asks of oneself", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    for (const person of [house.ravi, house.nora, house.elena, house.otto]) {
      await expect(erase(person, leadId)).rejects.toMatchObject({ code: "not_allowed" });
      await expect(findDisclosure(person, leadId)).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(accepted(await findDisclosure(house.marek, leadId))).toMatchObject({
      lead: { email: "jane@hill.example" },
      events: [{ type: "received" }, { type: "qualified" }],
    });
  });

  it("knows no lead of another house", async () => {
    const [here, there] = [await aWorkspace(), await aWorkspace()];
    const leadId = await aLead(here);
    expect(await erase(there.sofia, leadId)).toEqual({ refused: "not_found" });
    expect(await findDisclosure(there.sofia, leadId)).toEqual({ refused: "not_found" });
  });
});
