import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLeads } from "#features/leads/duplicates/commands/merge-leads.ts";
import { undoMerge } from "#features/leads/duplicates/commands/undo-merge.ts";
import { listMerges } from "#features/leads/duplicates/queries/find-merge.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { takeBack } from "#features/leads/intake/commands/take-back.ts";
import { intakePolicy } from "#features/leads/intake/policy.ts";
import type { LeadDraft } from "#features/leads/intake/schema.ts";
import { countLeads } from "#features/leads/list/queries/count-leads.ts";
import { findLeads } from "#features/leads/list/queries/find-leads.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { findLead } from "#features/leads/queries/find-lead.ts";
import { findLeadAnswer } from "#features/leads/queries/lead-answers.ts";
import { countAnew } from "#features/leads/timeline/commands/count-anew.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findTimeline } from "#features/leads/timeline/queries/find-timeline.ts";
import { countStages } from "#features/leads/timeline/queries/stage-counts.ts";
import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { someDrafts } from "../factories/any-timeline.ts";
import { aDraft } from "../factories/drafts.ts";
import { janeTwice, leadsFrom, merged } from "../factories/duplicates.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { anImportOf, countsOf, land, leadsOf } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const qualified = anEventDraft("qualified", "11-20");
const hubspot = (externalId: string) => ({ system: "hubspot", externalId });

async function expectCountsToHold(person: Person) {
  const { counted, expected } = await countsOf(person);
  expect(counted).toEqual(expected);
}

/** Jane's two leads in a workspace of their own: the first to be kept, the second handed over to Sales. */
async function janes(drafts: readonly Partial<LeadDraft>[] = [{}, { events: [qualified] }]) {
  const house = await aWorkspace();
  const both = janeTwice.map((draft, index) => ({ ...draft, ...drafts[index] }));
  const [kept = "", other = ""] = await leadsFrom(house.marek, both);
  return { house, kept, other };
}

const read = async (person: Person, id: string) => {
  const lead = await findLead(person, id);
  if (isRefusal(lead)) throw new Error(lead.refused);
  return lead;
};

describe("two leads that are merged", () => {
  it("are one, of both timelines, with what either knew", async () => {
    const { house, kept, other } = await janes();
    expect(await read(house.otto, kept)).toMatchObject({ stage: "inquiry", phone: null });
    await merged(house.ravi, other, kept, now);
    expect(await read(house.otto, kept)).toMatchObject({
      id: kept,
      stage: "mql",
      email: "jane@hill.example",
      phone: "+44 20 7946 0123",
      company: "Hill & Daughters",
    });
    expect(await countStages(house.otto)).toMatchObject({ inquiry: 0, mql: 1 });
    await expectCountsToHold(house.sofia);
  });

  it("stand in no list, count and search but once, and whoever asks for the merged one is told of the kept one", async () => {
    const { house, kept, other } = await janes();
    await merged(house.ravi, other, kept, now);
    expect(await listLeads(house.otto, { filter: {} })).toMatchObject({ items: [{ id: kept }] });
    expect(await listLeads(house.otto, { filter: { lastName: "Hill" } })).toMatchObject({ items: [{ id: kept }] });
    expect(await countLeads(house.otto, {}, 10)).toBe(1);
    expect(await findLeads(house.otto, { query: "jane" })).toMatchObject([{ href: `/leads/${kept}` }]);
    expect(await read(house.otto, other)).toMatchObject({ id: kept });
    expect(await findLeadAnswer(house.otto, other)).toMatchObject({ id: other, mergedInto: kept, stage: "mql" });
    expect(await findLeadAnswer(house.otto, kept)).toMatchObject({ id: kept, mergedInto: null });
    expect(await findTimeline(house.otto, other)).toEqual(await findTimeline(house.otto, kept));
  });

  it("keep together what is told of either", async () => {
    const { house, kept, other } = await janes([
      { identity: hubspot("1") },
      { identity: hubspot("2"), events: [{ ...qualified, identity: hubspot("deal-2") }] },
    ]);
    await merged(house.ravi, other, kept, now);
    await recordEvent(house.ravi, toRecord(other, "touch", { channel: "call", direction: "outbound" }), now);
    const told = aDraft({
      identity: hubspot("2"),
      values: { email: "jane.hill@post.example", jobTitle: "Buyer" },
      events: [{ ...qualified, identity: hubspot("deal-2") }],
    });
    expect(await land(house.marek, [told])).toEqual([{ outcome: "updated", leadId: kept }]);
    expect(await land(house.marek, [{ ...told, identity: null }])).toEqual([{ outcome: "unchanged", leadId: kept }]);
    const { revision, firstTouchAt, jobTitle } = await read(house.otto, kept);
    expect([firstTouchAt, jobTitle]).toEqual([now, "Buyer"]);
    expect(await changeLead(house.ravi, { leadId: other, revision, country: "UK", fields: {} }, now)).toMatchObject({
      id: kept,
    });
    await countAnew({ workspaceId: house.workspaceId, id: house.workspaceId });
    await expectCountsToHold(house.sofia);
  });

  it("are found by the name that only the merged one had", async () => {
    const { house, kept, other } = await janes([{}, { identity: hubspot("2") }]);
    const mergeId = await merged(house.ravi, other, kept, now);
    const told = aDraft({ identity: hubspot("2"), values: { jobTitle: "Buyer" } });
    expect(await land(house.marek, [told])).toEqual([{ outcome: "updated", leadId: kept }]);
    await undoMerge(house.ravi, { mergeId }, now);
    expect(await land(house.marek, [told])).toEqual([{ outcome: "updated", leadId: other }]);
  });

  it("take what was merged into the merged one with them", async () => {
    const { house, kept, other } = await janes();
    const [third = ""] = await leadsFrom(house.marek, [
      aDraft({ values: { email: "j.hill@old.example" }, events: [anEventDraft("accepted", "11-21")] }),
    ]);
    await merged(house.ravi, third, other, now);
    await merged(house.ravi, other, kept, now);
    expect(await read(house.otto, third)).toMatchObject({ id: kept, stage: "sal" });
    expect(await land(house.marek, [aDraft({ values: { email: "j.hill@old.example" } })])).toEqual([
      { outcome: "unchanged", leadId: kept },
    ]);
    await expectCountsToHold(house.sofia);
  });
});

describe("a merge is refused", () => {
  it("in a circle, and of what is merged already; once more it is a success", async () => {
    const { house, kept, other } = await janes();
    const [third = ""] = await leadsFrom(house.marek, [aDraft({ values: { email: "john@other.example" } })]);
    const merge = await mergeLeads(house.ravi, { leadId: other, into: kept }, now);
    expect(await mergeLeads(house.nora, { leadId: other, into: kept }, now)).toEqual(merge);
    const before = await leadsOf(house.sofia);
    for (const [leadId, into, refused] of [
      [kept, kept, "merge_loop"],
      [kept, other, "merge_loop"],
      [other, third, "merged_already"],
      [third, other, "merged_already"],
      [third, "019aa000-0000-7000-8000-000000000000", "not_found"],
    ] as const) {
      expect(await mergeLeads(house.ravi, { leadId, into }, now)).toEqual({ refused });
    }
    expect(await leadsOf(house.sofia)).toEqual(before);
  });

  it("to observers, and in another workspace", async () => {
    const { house, kept, other } = await janes();
    await expect(mergeLeads(house.otto, { leadId: other, into: kept }, now)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const { ravi: stranger } = await aWorkspace();
    expect(await mergeLeads(stranger, { leadId: other, into: kept }, now)).toEqual({ refused: "not_found" });
  });

  it("to the later of two who merge each into the other at once", async () => {
    const { house, kept, other } = await janes();
    const outcomes = await Promise.all([
      mergeLeads(house.ravi, { leadId: other, into: kept }, now),
      mergeLeads(house.nora, { leadId: kept, into: other }, now),
    ]);
    expect(outcomes.filter(isRefusal)).toEqual([{ refused: "merge_loop" }]);
    await expectCountsToHold(house.sofia);
  });
});

describe("a merge that is undone", () => {
  it("leaves with the kept lead what was told since", async () => {
    const { house, kept, other } = await janes();
    const mergeId = await merged(house.ravi, other, kept, now);
    await recordEvent(house.ravi, toRecord(kept, "note", { text: "Asked for a demo." }), now);
    await changeLead(house.ravi, { leadId: kept, ...(await revisionOf(house.ravi, kept)), phone: "1234567" }, now);
    expect(await undoMerge(house.nora, { mergeId }, now)).toEqual({ id: mergeId, keptId: kept, mergedId: other });
    expect(await undoMerge(house.nora, { mergeId }, now)).toEqual({ id: mergeId, keptId: kept, mergedId: other });
    expect(await read(house.otto, kept)).toMatchObject({ stage: "inquiry", phone: "1234567" });
    expect(await read(house.otto, other)).toMatchObject({ id: other, stage: "mql", phone: "+44 20 7946 0123" });
    expect(await findTimeline(house.otto, kept)).toMatchObject([{ type: "received" }, { type: "note" }]);
    expect(await listMerges(house.otto, 10)).toEqual([]);
    await expectCountsToHold(house.sofia);
  });

  it("is refused while the kept lead is itself merged, and unknown elsewhere", async () => {
    const { house, kept, other } = await janes();
    const [third = ""] = await leadsFrom(house.marek, [aDraft({ values: { email: "j.hill@old.example" } })]);
    const first = await merged(house.ravi, third, other, now);
    const second = await merged(house.ravi, other, kept, now);
    expect(await undoMerge(house.ravi, { mergeId: first }, now)).toEqual({ refused: "merge_followed" });
    expect(await listMerges(house.otto, 10)).toMatchObject([{ id: second, keptName: "Jane Hill" }]);
    const { ravi: stranger } = await aWorkspace();
    expect(await undoMerge(stranger, { mergeId: second }, now)).toEqual({ refused: "not_found" });
    await undoMerge(house.ravi, { mergeId: second }, now);
    expect(await undoMerge(house.ravi, { mergeId: first }, now)).toMatchObject({ id: first });
    await expectCountsToHold(house.sofia);
  });

  it("leaves all as they were, also where the first of two into one lead is undone first", async () => {
    const house = await aWorkspace();
    const cameIn = (day: string, email: string) => {
      return aDraft({ values: { email, source: email }, createdAt: new Date(`2026-11-${day}T10:00:00Z`) });
    };
    const drafts = [cameIn("12", "k@hill.example"), cameIn("09", "a@hill.example"), cameIn("06", "b@hill.example")];
    const [kept = "", one = "", two = ""] = await leadsFrom(house.marek, drafts);
    await land(house.marek, [aDraft({ values: { email: "a@hill.example", source: "Fair" } })]);
    await land(house.marek, [aDraft({ values: { email: "b@hill.example", source: "Mail" } })]);
    const before = await everything(house.sofia);
    const first = await merged(house.ravi, one, kept, now);
    const second = await merged(house.ravi, two, kept, now);
    await undoMerge(house.ravi, { mergeId: first }, now);
    expect(await read(house.otto, kept)).toMatchObject({ createdAt: new Date("2026-11-06T10:00:00Z") });
    await undoMerge(house.ravi, { mergeId: second }, now);
    expect(await everything(house.sofia)).toEqual(before);
    await expectCountsToHold(house.sofia);
  });

  it("leaves both as if they had never been one, whatever happened to either", async () => {
    const house = await aWorkspace();
    const text = fc.constantFrom(undefined, "a", "b");
    const someValues = fc.record({ source: text, jobTitle: text, country: text }).map((values) => values);
    const aLead = fc.record({ values: someValues, events: someDrafts, hasName: fc.boolean(), plan: text });
    let number = 0;
    await fc.assert(
      fc.asyncProperty(aLead, aLead, async (one, other) => {
        const drafts = [one, other].map(({ values, events, hasName, plan }) => {
          number += 1;
          const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
          return aDraft({
            identity: hasName ? hubspot(`${number}`) : null,
            values: { email: `${number}@hill.example`, ...known },
            fields: plan ? { plan } : {},
            events,
          });
        });
        const [kept = "", lead = ""] = await leadsFrom(house.marek, drafts);
        const before = await everything(house.sofia);
        const mergeId = await merged(house.ravi, lead, kept, now);
        await expectCountsToHold(house.sofia);
        await undoMerge(house.ravi, { mergeId }, now);
        expect(await everything(house.sofia)).toEqual(before);
        await expectCountsToHold(house.sofia);
      }),
      { seed: 20261122, numRuns: 25 },
    );
  });
});

describe("an import that is taken back", () => {
  it("leaves leads alone that were merged since", async () => {
    const { house, kept, other } = await janes();
    const importId = await anImportOf(house.sofia);
    const again = janeTwice.map((draft) => ({ ...draft, values: { ...draft.values, country: "UK" } }));
    const alone = aDraft({ values: { email: "john@other.example" }, events: [qualified] });
    await land(house.sofia, [...again, alone], { importId });
    await merged(house.ravi, other, kept, now);
    const proof = authorize(house.sofia, intakePolicy.receive, undefined);
    for (let isDone = false; !isDone; ) {
      ({ isDone } = await inTransaction(house.sofia, (tx) => takeBack(tx, proof, importId, { now, most: 1_000 })));
    }
    expect(await listLeads(house.otto, { filter: {} })).toMatchObject({ items: [{ id: kept, country: "UK" }] });
    await expectCountsToHold(house.sofia);
  });
});

async function revisionOf(person: Person, id: string) {
  return { revision: (await read(person, id)).revision, fields: {} };
}

/** All that people see of leads, without when they were written last. */
async function everything(person: Person) {
  const leads = await leadsOf(person);
  const list = await listLeads(person, { filter: {}, limit: 500 });
  return {
    leads: leads.map(({ revision: _, changedAt: __, ...lead }) => lead),
    list: isRefusal(list) ? list : list.items.map(({ id, stage, stageAt }) => [id, stage, stageAt]),
    counts: await countStages(person),
    tallies: await countsOf(person),
  };
}
