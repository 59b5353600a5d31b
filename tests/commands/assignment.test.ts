import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { factNews } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { assignInTurn } from "#features/leads/assignment/commands/assign-in-turn.ts";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { giveOver } from "#features/leads/assignment/commands/give-over.ts";
import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { listPartings } from "#features/leads/assignment/queries/list-partings.ts";
import { assigning } from "#features/leads/assignment/reactions.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { changeLeadInput } from "#features/leads/intake/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findLatestNews } from "#features/notifications/queries/find-news.ts";
import { notifying as notifyingOf } from "#features/notifications/reactions.ts";
import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import type { Person, Service } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land, leadsOf } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const week = { firstDay: "2026-11-20", lastDay: "2026-11-27" };

describe("assigning leads", () => {
  it("gives them to a member, with an event each and one fact, and a repeat changes nothing", async () => {
    const { sofia, ravi, workspaceId } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    const given = { leadIds: [...leadIds, randomUUID()], ownerId: ravi.memberId };
    expect(await assignLeads(sofia, given, now)).toEqual({ assigned: 2 });
    expect(await assignLeads(sofia, given, now)).toEqual({ assigned: 0 });
    const page = await listLeads(sofia, { filter: { owner: ravi.memberId } });
    expect(isRefusal(page) ? [] : page.items.map(({ owner }) => owner?.name)).toEqual(["Ravi Shah", "Ravi Shah"]);
    await asOwner(workspaceId, async (db) => {
      const events = await db.query("SELECT data FROM lead_event WHERE type = 'assigned' AND lead_id = ANY ($1)", [
        leadIds,
      ]);
      expect(events.rows).toEqual([{ data: { ownerId: ravi.memberId } }, { data: { ownerId: ravi.memberId } }]);
      const facts = await db.query("SELECT payload FROM fact WHERE type = 'lead.assigned'");
      expect(facts.rows).toHaveLength(1);
    });
  });

  it("takes them from whoever has them", async () => {
    const { sofia, ravi } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    await assignLeads(sofia, { leadIds, ownerId: ravi.memberId }, now);
    expect(await assignLeads(ravi, { leadIds, ownerId: null }, now)).toEqual({ assigned: 2 });
    expect(await listLeads(sofia, { filter: { known: ["owner"] } })).toMatchObject({ items: [] });
  });

  it("is not for observers, nor to strangers or who left, nor of another house's leads", async () => {
    const house = await aWorkspace();
    const { sofia, otto, ravi } = house;
    const outsider = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    await expect(assignLeads(otto, { leadIds, ownerId: null }, now)).rejects.toMatchObject({ code: "not_allowed" });
    const toStranger = { leadIds, ownerId: outsider.ravi.memberId };
    expect(await assignLeads(sofia, toStranger, now)).toMatchObject({ refused: "not_found" });
    const foreign = { leadIds, ownerId: outsider.ravi.memberId };
    expect(await assignLeads(outsider.sofia, foreign, now)).toEqual({ assigned: 0 });
    await deactivateMember(sofia, { memberId: ravi.memberId }, now);
    const toGone = { leadIds, ownerId: ravi.memberId };
    expect(await assignLeads(sofia, toGone, now)).toMatchObject({ refused: "deactivated" });
  });

  it("of the same leads by two at once ends with one owner and their events in turn", async () => {
    const { sofia, ravi, nora } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    const given = await Promise.all([
      assignLeads(sofia, { leadIds, ownerId: ravi.memberId }, now),
      assignLeads(nora, { leadIds: leadIds.toReversed(), ownerId: nora.memberId }, now),
    ]);
    expect(given).toEqual([{ assigned: 2 }, { assigned: 2 }]);
    const page = await listLeads(sofia, { filter: {} });
    expect(new Set(isRefusal(page) ? [] : page.items.map(({ owner }) => owner?.id)).size).toBe(1);
  });
});

describe("assigning to somebody who is away", () => {
  it("is refused with until when, and done for who knows it", async () => {
    const { sofia, ravi } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    const given = { leadIds, ownerId: ravi.memberId };
    await addAbsence(sofia, { memberId: ravi.memberId, ...week }, now);
    expect(await assignLeads(sofia, given, now)).toEqual({
      refused: "owner_away",
      fields: { ownerId: "Ravi Shah is away until 27 Nov 2026." },
    });
    expect(await ownersOf(sofia)).toEqual([null, null]);
    expect(await assignLeads(sofia, { ...given, evenIfAway: true }, now)).toEqual({ assigned: 2 });
  });

  it("is done again on the day after, by the clocks of the workspace", async () => {
    const { sofia, ravi } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    const given = { leadIds, ownerId: ravi.memberId };
    await addAbsence(ravi, { memberId: ravi.memberId, ...week }, now);
    // In Prague it is the 28th by then.
    const midnight = new Date("2026-11-27T23:00:00.000Z");
    expect(await assignLeads(sofia, given, new Date(midnight.getTime() - 1))).toMatchObject({ refused: "owner_away" });
    expect(await assignLeads(sofia, given, midnight)).toEqual({ assigned: 2 });
  });

  it("is refused on a lead's page too, where other values may change meanwhile", async () => {
    const { sofia, ravi } = await aWorkspace();
    const [leadId = ""] = await twoLeads(sofia);
    await addAbsence(sofia, { memberId: ravi.memberId, ...week }, now);
    const wish = { leadId, revision: 1, ownerId: ravi.memberId };
    expect(await changeLead(sofia, changeLeadInput.parse(wish), now)).toMatchObject({ refused: "owner_away" });
    const anyway = changeLeadInput.parse({ ...wish, evenIfAway: "true" });
    expect(await changeLead(sofia, anyway, now)).toMatchObject({ revision: 2 });
    const renamed = changeLeadInput.parse({ ...wish, revision: 2, company: "Hill & Daughters" });
    expect(await changeLead(sofia, renamed, now)).toMatchObject({ revision: 3 });
  });

  it("is for the away, their head and admins to say, and a repeat adds nothing", async () => {
    const { sofia, marek, ravi, nora, workspaceId } = await aWorkspace();
    const ofRavi = { memberId: ravi.memberId, ...week };
    const added = await addAbsence(ravi, ofRavi, now);
    expect(await addAbsence(sofia, ofRavi, now)).toEqual(added);
    await expect(addAbsence(marek, ofRavi, now)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(addAbsence(nora, ofRavi, now)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await addAbsence(marek, { memberId: nora.memberId, ...week }, now)).toMatchObject(week);
    const outsider = await aWorkspace();
    expect(await addAbsence(outsider.sofia, ofRavi, now)).toEqual({ refused: "not_found" });
    await asOwner(workspaceId, async (db) => {
      expect((await db.query("SELECT FROM absence")).rowCount).toBe(2);
    });
  });
});

describe("the rotation", () => {
  it("gives what is handed over to whoever is next, and tells them", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house);
    await handOver(house, 4);
    expect(await react(workspaceId)).toBeGreaterThan(0);
    const [first, second, ...rest] = await ownersOf(sofia);
    expect(new Set([first, second])).toEqual(new Set([sofia.memberId, ravi.memberId]));
    expect(rest).toEqual([first, second]);
    expect(await sentencesFor(ravi)).toEqual(["assigned 2 leads to you"]);
  });

  it("leaves what an import told, what was handed over before, and what somebody has", async () => {
    const house = await aWorkspace();
    const { sofia, marek, ravi, workspaceId } = house;
    const history = [anEventDraft("received", "11-19"), anEventDraft("qualified", "11-21", { by: "import" })];
    await land(sofia, [draftOf(1, history)]);
    await handOver(house, 1, "2026-11-21T09:00:00.000Z");
    await turnOn(house);
    const [leadId = ""] = await handOver(house, 1);
    await assignLeads(marek, { leadIds: [leadId], ownerId: marek.memberId }, now);
    expect(await assignInTurn(serviceOf(workspaceId), later)).toBe(0);
    expect(await ownersOf(sofia)).toEqual([null, null, marek.memberId]);
    expect(await sentencesFor(ravi)).toEqual([]);
  });

  it("passes over who is away or has no room, and lets the rest wait until somebody is free, told once", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house, 1);
    await addAbsence(sofia, { memberId: sofia.memberId, ...week }, now);
    await handOver(house, 3);
    const service = serviceOf(workspaceId);
    expect(await assignInTurn(service, later)).toBe(1);
    expect(await assignInTurn(service, later)).toBe(0);
    expect(await findRotation(sofia, later)).toMatchObject({ waiting: 2 });
    await react(workspaceId);
    expect(await sentencesFor(sofia)).toEqual(["found nobody free for 2 leads that were handed over"]);
    const [lead] = (await leadsOf(sofia)).filter(({ ownerId }) => ownerId === ravi.memberId);
    await recordEvent(ravi, toRecord(lead?.id ?? "", "disqualified"), later);
    expect(await assignInTurn(service, later)).toBe(1);
  });

  it("of two workers at once gives no lead twice and nobody more than they have room for", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house, 3);
    await handOver(house, 10);
    const service = serviceOf(workspaceId);
    const dealt = await Promise.all([1, 2, 3, 4].map(() => assignInTurn(service, later)));
    expect(dealt.reduce((sum, count) => sum + count)).toBe(6);
    const owners = await ownersOf(sofia);
    expect(owners.filter((id) => id === ravi.memberId)).toHaveLength(3);
    expect(owners.filter((id) => id === sofia.memberId)).toHaveLength(3);
    await asOwner(workspaceId, async (db) => {
      expect((await db.query("SELECT FROM lead_event WHERE type = 'assigned'")).rowCount).toBe(6);
    });
  });

  it("is changed by Sales' head or an admin, among Sales only, and not over what somebody else changed", async () => {
    const { sofia, marek, ravi, nora, workspaceId } = await aWorkspace();
    const wish = { revision: 1, isOn: true, members: [{ memberId: ravi.memberId, capacity: 5 }] };
    await expect(changeRotation(marek, wish, now)).rejects.toMatchObject({ code: "not_allowed" });
    const strangers = { ...wish, members: [{ memberId: nora.memberId, capacity: null }] };
    expect(await changeRotation(sofia, strangers, now)).toMatchObject({ refused: "invalid_input" });
    expect(await changeRotation(sofia, { ...wish, members: [] }, now)).toMatchObject({ refused: "invalid_input" });
    expect(await changeRotation(sofia, wish, now)).toMatchObject({ isOn: true, revision: 2 });
    expect(await changeRotation(sofia, wish, now)).toMatchObject({ revision: 2 });
    expect(await changeRotation(sofia, { ...wish, isOn: false }, now)).toEqual({ refused: "changed_meanwhile" });
    await asOwner(workspaceId, async (db) => {
      expect(
        (await db.query("SELECT FROM fact WHERE type = 'rotation.changed' AND workspace_id = $1", [workspaceId]))
          .rowCount,
      ).toBe(1);
    });
  });
});

describe("who leaves", () => {
  it("leaves no open lead behind: Sales' go on in turn as far as somebody is free, the rest to the head", async () => {
    const house = await aWorkspace();
    const { sofia, elena, ravi, workspaceId } = house;
    await turnOn(house, 2);
    const leadIds = await handOver(house, 3);
    const [closed = "", ...open] = leadIds;
    await assignLeads(sofia, { leadIds, ownerId: ravi.memberId }, now);
    await recordEvent(ravi, toRecord(closed, "disqualified"), later);
    expect((await listPartings(elena)).get(ravi.memberId)).toMatchObject({ leads: 2, toRotation: true });
    await deactivateMember(elena, { memberId: ravi.memberId }, later);
    await giveOver({ workspaceId, id: ravi.memberId }, later);
    const owners = new Map((await leadsOf(sofia)).map(({ id, ownerId }) => [id, ownerId]));
    expect(open.map((id) => owners.get(id))).toEqual([sofia.memberId, sofia.memberId]);
    expect(owners.get(closed)).toBe(ravi.memberId);
  });

  it("of Marketing has the head of Marketing for an heir, and a head the CEO", async () => {
    const { sofia, elena, marek, nora, workspaceId } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    await assignLeads(sofia, { leadIds, ownerId: nora.memberId }, now);
    await deactivateMember(elena, { memberId: nora.memberId }, now);
    await giveOver({ workspaceId, id: nora.memberId }, now);
    expect(await ownersOf(sofia)).toEqual([marek.memberId, marek.memberId]);
    await deactivateMember(elena, { memberId: marek.memberId }, now);
    await giveOver({ workspaceId, id: marek.memberId }, now);
    expect(await ownersOf(sofia)).toEqual([elena.memberId, elena.memberId]);
  });

  it("and is back before the job runs, or only changed the role, keeps theirs", async () => {
    const { sofia, elena, nora, workspaceId } = await aWorkspace();
    await assignLeads(sofia, { leadIds: await twoLeads(sofia), ownerId: nora.memberId }, now);
    await changeMember(elena, { memberId: nora.memberId, revision: 1, role: "observer", team: null }, now);
    await giveOver({ workspaceId, id: nora.memberId }, now);
    expect(await ownersOf(sofia)).toEqual([nora.memberId, nora.memberId]);
  });

  it("while leads are assigned to them has none in the end, whoever was first", async () => {
    const { sofia, elena, ravi, workspaceId } = await aWorkspace();
    const leadIds = await twoLeads(sofia);
    const [assigned] = await Promise.all([
      assignLeads(sofia, { leadIds, ownerId: ravi.memberId }, now),
      deactivateMember(elena, { memberId: ravi.memberId }, now),
    ]);
    await giveOver({ workspaceId, id: ravi.memberId }, now);
    const heir = isRefusal(assigned) ? null : sofia.memberId;
    expect(await ownersOf(sofia)).toEqual([heir, heir]);
  });

  it("is noticed by the worker, also when a closed lead of theirs is taken up again", async () => {
    const house = await aWorkspace();
    const { sofia, elena, ravi, marek, workspaceId } = house;
    const [leadId = ""] = await handOver(house, 1);
    await assignLeads(sofia, { leadIds: [leadId], ownerId: ravi.memberId }, now);
    await recordEvent(ravi, toRecord(leadId, "disqualified"), later);
    await deactivateMember(elena, { memberId: ravi.memberId }, later);
    await react(workspaceId);
    await giveOver({ workspaceId, id: ravi.memberId }, later);
    expect(await ownersOf(sofia)).toEqual([ravi.memberId]);
    await recordEvent(marek, toRecord(leadId, "recycled"), later);
    await react(workspaceId);
    await giveOver({ workspaceId, id: ravi.memberId }, later);
    expect(await ownersOf(sofia)).toEqual([sofia.memberId]);
  });
});

const notifying = notifyingOf(factNews);

/** Lets the product react to all that has happened; answers how many facts it looked at. */
async function react(workspaceId: string): Promise<number> {
  let seen = 0;
  for (const reaction of [assigning, notifying]) {
    await untilSettled();
    for (let some = 1; some > 0; seen += some) some = await followFacts(reaction, workspaceId, later);
  }
  return seen;
}

/** What somebody is told of. */
async function sentencesFor(person: Person): Promise<string[]> {
  return (await findLatestNews(person, factNews)).map(({ sentence }) => sentence);
}

function serviceOf(workspaceId: string): Service {
  return { kind: "service", workspaceId, name: "The rotation" };
}

/** Sofia and Ravi take part. */
async function turnOn({ sofia, ravi }: Cast, capacity: number | null = null) {
  const members = [sofia, ravi].map(({ memberId }) => ({ memberId, capacity }));
  const outcome = await changeRotation(sofia, { revision: 1, isOn: true, members }, now);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
}

const growing = Array.from({ length: 900 }, (_, index) => 100 + index).values();

/** Leads that Marek hands over, at a moment or just when the rotation was switched on. */
async function handOver({ marek }: Cast, count: number, at = now.toISOString()): Promise<string[]> {
  const landed = await land(
    marek,
    Array.from({ length: count }, () => draftOf(growing.next().value ?? 0, [anEventDraft("received", "11-19")])),
  );
  const leadIds = landed.flatMap(({ leadId }) => leadId ?? []);
  for (const leadId of leadIds) await recordEvent(marek, toRecord(leadId, "qualified", { occurredAt: at }), now);
  return leadIds;
}

/** Whose a workspace's leads are, in the order in which they came. */
async function ownersOf(person: Person): Promise<(string | null)[]> {
  return (await leadsOf(person)).map(({ ownerId }) => ownerId);
}

function draftOf(number: number, events: ReturnType<typeof anEventDraft>[]) {
  return { identity: { system: "test", externalId: `${number}` }, values: {}, fields: {}, events };
}

async function twoLeads(person: Cast["sofia"]): Promise<string[]> {
  const landed = await land(person, [draftOf(1, []), draftOf(2, [])]);
  return landed.flatMap(({ leadId }) => leadId ?? []);
}
