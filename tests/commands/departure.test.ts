import { describe, expect, it } from "vitest";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { giveOver, giveOverStragglers } from "#features/leads/assignment/commands/give-over.ts";
import { listPartings } from "#features/leads/assignment/queries/list-partings.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { changeMember } from "#features/workspace/people/commands/change-member.ts";
import { deactivateMember } from "#features/workspace/people/commands/deactivate-member.ts";
import { isRefusal } from "#platform/refusals.ts";
import { handOver, ownersOf, react, turnOn, twoLeads } from "../factories/assignment.ts";
import { aDraft } from "../factories/drafts.ts";
import { land, leadsOf } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const later = new Date("2026-11-22T10:00:00.000Z");

describe("who leaves", () => {
  it("leaves no open lead behind: Sales' go on in turn as far as somebody is free, the rest to the head", async () => {
    const house = await aWorkspace();
    const { sofia, elena, ravi, workspaceId } = house;
    await turnOn(house, now, 2);
    const leadIds = await handOver(house, 3, now);
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
    const [leadId = ""] = await handOver(house, 1, now);
    await assignLeads(sofia, { leadIds: [leadId], ownerId: ravi.memberId }, now);
    await recordEvent(ravi, toRecord(leadId, "disqualified"), later);
    await deactivateMember(elena, { memberId: ravi.memberId }, later);
    await react(workspaceId, later);
    await giveOverStragglers(workspaceId, later);
    expect(await ownersOf(sofia)).toEqual([ravi.memberId]);
    await recordEvent(marek, toRecord(leadId, "recycled"), later);
    await giveOverStragglers(workspaceId, later);
    expect(await ownersOf(sofia)).toEqual([sofia.memberId]);
  });

  it("is noticed too where a file that was late brings them another", async () => {
    const house = await aWorkspace();
    const { sofia, elena, ravi, workspaceId } = house;
    await deactivateMember(elena, { memberId: ravi.memberId }, now);
    await land(sofia, [aDraft({ ownerId: ravi.memberId })]);
    await giveOverStragglers(workspaceId, later);
    expect(await ownersOf(sofia)).toEqual([sofia.memberId]);
  });
});
