import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { changeLeadInput } from "#features/leads/intake/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "../factories/as-owner.ts";
import { ownersOf, twoLeads } from "../factories/assignment.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
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
