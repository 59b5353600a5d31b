import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "../factories/as-owner.ts";
import { land } from "../factories/landing.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

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

async function twoLeads(person: Cast["sofia"]): Promise<string[]> {
  const draft = (number: number) => ({
    identity: { system: "test", externalId: `${number}` },
    values: {},
    fields: {},
    events: [],
  });
  const landed = await land(person, [draft(1), draft(2)]);
  return landed.flatMap(({ leadId }) => leadId ?? []);
}
