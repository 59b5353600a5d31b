import { describe, expect, it } from "vitest";
import { assignInTurn } from "#features/leads/assignment/commands/assign-in-turn.ts";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { findRotation } from "#features/leads/assignment/queries/find-rotation.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { addAbsence } from "#features/workspace/absences/commands/add-absence.ts";
import { asOwner } from "../factories/as-owner.ts";
import { draftOf, handOver, ownersOf, react, sentencesFor, serviceOf, turnOn } from "../factories/assignment.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land, leadsOf } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

const before = new Date("2026-11-21T09:00:00.000Z");
const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");
const week = { firstDay: "2026-11-20", lastDay: "2026-11-27" };

describe("the rotation", () => {
  it("gives what is handed over to whoever is next, and tells them", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house, now);
    await handOver(house, 4, now);
    expect(await react(workspaceId, later)).toBeGreaterThan(0);
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
    await handOver(house, 1, before);
    await turnOn(house, now);
    const [leadId = ""] = await handOver(house, 1, now);
    await assignLeads(marek, { leadIds: [leadId], ownerId: marek.memberId }, now);
    expect(await assignInTurn(serviceOf(workspaceId), later)).toBe(0);
    expect(await ownersOf(sofia)).toEqual([null, null, marek.memberId]);
    expect(await sentencesFor(ravi)).toEqual([]);
  });

  it("passes over who is away or has no room, and lets the rest wait until somebody is free, told once", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house, now, 1);
    await addAbsence(sofia, { memberId: sofia.memberId, ...week }, now);
    await handOver(house, 3, now);
    const service = serviceOf(workspaceId);
    expect(await assignInTurn(service, later)).toBe(1);
    expect(await assignInTurn(service, later)).toBe(0);
    expect(await findRotation(sofia, later)).toMatchObject({ waiting: 2, next: null });
    await react(workspaceId, later);
    expect(await sentencesFor(sofia)).toEqual(["found nobody free for 2 leads that were handed over"]);
    const [lead] = (await leadsOf(sofia)).filter(({ ownerId }) => ownerId === ravi.memberId);
    await recordEvent(ravi, toRecord(lead?.id ?? "", "disqualified"), later);
    expect(await assignInTurn(service, later)).toBe(1);
  });

  it("of two workers at once gives no lead twice and nobody more than they have room for", async () => {
    const house = await aWorkspace();
    const { sofia, ravi, workspaceId } = house;
    await turnOn(house, now, 3);
    await handOver(house, 10, now);
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
