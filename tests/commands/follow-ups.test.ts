import { describe, expect, it } from "vitest";
import { factNews } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { closeFollowUp } from "#features/leads/follow-ups/commands/close-follow-up.ts";
import { remindOfFollowUps } from "#features/leads/follow-ups/commands/remind.ts";
import { reopenFollowUp } from "#features/leads/follow-ups/commands/reopen-follow-up.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { findFollowUp } from "#features/leads/follow-ups/queries/find-follow-up.ts";
import { listFollowUps } from "#features/leads/follow-ups/queries/list-follow-ups.ts";
import { followingUp } from "#features/leads/follow-ups/reactions.ts";
import { listFollowUpsInput } from "#features/leads/follow-ups/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findNews } from "#features/notifications/queries/find-news.ts";
import { notifying } from "#features/notifications/reactions.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listWorkspacesFollowingUp } from "#platform/rounds.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { aLead, aLeadOf, toRecord } from "../factories/lead.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

// A Monday at ten in Prague.
const now = new Date("2026-11-23T09:00:00.000Z");
const at = (day: string, time = "09:00") => new Date(`2026-${day}T${time}:00.000Z`);
const day = (on: string) => ({ dueOn: `2026-${on}` });

async function react({ workspaceId }: Cast) {
  await untilSettled();
  while ((await followFacts(followingUp, workspaceId, now)) > 0);
}

const typesSince = async (person: Person) =>
  (await listActivity(person)).items.map(({ type }) => type).filter((type) => type.startsWith("follow_up."));

describe("a follow-up", () => {
  it("is the owner's, moved rather than doubled, and the same again changes nothing", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    const set = await setFollowUp(house.nora, { leadId, dueOn: "tomorrow", note: "the quote" }, now);
    expect(set).toMatchObject({ memberId: house.ravi.memberId, dueOn: "2026-11-24", note: "the quote", revision: 1 });
    const moved = await setFollowUp(house.ravi, { leadId, dueOn: "in_3_working_days", revision: 1 }, now);
    expect(moved).toMatchObject({ dueOn: "2026-11-26", note: "the quote", revision: 2 });
    expect(await setFollowUp(house.ravi, { leadId, ...day("11-26"), revision: 1 }, now)).toEqual(moved);
    expect(await findFollowUp(house.otto, leadId)).toEqual(moved);
    expect(await typesSince(house.sofia)).toEqual(["follow_up.set", "follow_up.set"]);
    const [lead] = (await leadsWith(house.ravi, "2026-11-26")) ?? [];
    expect(lead).toMatchObject({ id: leadId, followUpOn: "2026-11-26" });
    expect(await leadsWith(house.ravi, "2026-11-25")).toEqual([]);
  });

  it("is refused, and nothing changes", async () => {
    const house = await aWorkspace();
    const other = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    const refusal = async (wish: Parameters<typeof setFollowUp>[1], who: Person = house.ravi) => {
      const outcome = await setFollowUp(who, wish, now);
      return isRefusal(outcome) ? outcome.refused : null;
    };
    expect(await refusal({ leadId, ...day("11-22") })).toBe("day_over");
    expect(await refusal({ leadId, ...day("11-24"), revision: 1 })).toBe("changed_meanwhile");
    expect(await refusal({ leadId, ...day("11-24") }, other.ravi)).toBe("not_found");
    await recordEvent(house.ravi, toRecord(leadId, "disqualified"), now);
    expect(await refusal({ leadId, ...day("11-24") })).toBe("lead_closed");
    await expect(refusal({ leadId, ...day("11-24") }, house.otto)).rejects.toMatchObject({ code: "not_allowed" });
    expect(await findFollowUp(house.ravi, leadId)).toBeNull();
    expect(await typesSince(house.sofia)).toEqual([]);
  });

  it("of nobody's lead is that of whoever wishes, and a program's wish is refused", async () => {
    const house = await aWorkspace();
    const leadId = await aLead(house);
    const { workspaceId } = house;
    const key = { kind: "key", workspaceId, keyId: leadId, name: "CRM", scopes: ["leads:write"] } as const;
    expect(await setFollowUp(key, { leadId, dueOn: "tomorrow" }, now)).toMatchObject({ refused: "nobodys_lead" });
    expect(await setFollowUp(house.nora, { leadId, dueOn: "tomorrow" }, now)).toMatchObject({
      memberId: house.nora.memberId,
    });
  });

  it("is one, however many set it at once", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    const wishes = ["11-24", "11-25", "11-26", "11-27"].map((on) =>
      setFollowUp(house.ravi, { leadId, ...day(on) }, now),
    );
    const outcomes = await Promise.all(wishes);
    expect(outcomes.map((outcome) => ("revision" in outcome ? outcome.revision : 0)).sort()).toEqual([1, 2, 3, 4]);
    expect((await listFollowUps(house.ravi, {})).items).toHaveLength(1);
  });

  it("is done or dropped once, and taken up again unless another one is open", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    const open = await findFollowUp(house.ravi, leadId);
    const followUpId = open?.id ?? "";
    expect(await closeFollowUp(house.ravi, { leadId, outcome: "done", revision: 7 }, now)).toMatchObject({
      refused: "changed_meanwhile",
    });
    expect(await closeFollowUp(house.ravi, { leadId, outcome: "done" }, now)).toEqual({ leadId, followUpId });
    expect(await closeFollowUp(house.ravi, { leadId, outcome: "done" }, now)).toEqual({ leadId, followUpId: null });
    expect(await reopenFollowUp(house.ravi, { leadId, followUpId }, now)).toMatchObject({ dueOn: "2026-11-24" });
    expect(await reopenFollowUp(house.ravi, { leadId, followUpId }, now)).toMatchObject({
      id: followUpId,
      revision: 3,
    });
    await closeFollowUp(house.ravi, { leadId, outcome: "dropped" }, now);
    await setFollowUp(house.ravi, { leadId, dueOn: "next_week" }, now);
    expect(await reopenFollowUp(house.ravi, { leadId, followUpId }, now)).toMatchObject({ refused: "other_follow_up" });
    const unknown = { leadId, followUpId: leadId };
    expect(await reopenFollowUp(house.ravi, unknown, now)).toMatchObject({ refused: "not_found" });
    expect(await closeFollowUp(house.ravi, { leadId: followUpId, outcome: "done" }, now)).toMatchObject({
      refused: "not_found",
    });
  });

  it("is listed by day, page by page, of one member or everybody", async () => {
    const house = await aWorkspace();
    const emails = ["a", "b", "c"].map((name) => aDraft({ values: { email: `${name}@hill.example` } }));
    const landed = await land(house.marek, emails);
    for (const [index, { leadId }] of landed.entries())
      await setFollowUp(house.ravi, { leadId: leadId ?? "", ...day(index === 0 ? "11-30" : "11-25") }, now);
    const first = await listFollowUps(house.otto, { limit: 2 });
    expect(first.items.map(({ dueOn }) => dueOn)).toEqual(["2026-11-25", "2026-11-25"]);
    const rest = await listFollowUps(house.otto, {
      limit: 2,
      ...listFollowUpsInput.parse({ cursor: first.nextCursor }),
    });
    expect(rest).toMatchObject({ items: [{ dueOn: "2026-11-30" }], nextCursor: null });
    expect((await listFollowUps(house.otto, { member: house.ravi.memberId, dueTo: "2026-11-29" })).items).toHaveLength(
      2,
    );
    expect((await listFollowUps(house.otto, { member: house.nora.memberId })).items).toEqual([]);
  });
});

describe("a follow-up and its lead", () => {
  it("go to another owner together, and stay where the lead is nobody's", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    await assignLeads(house.sofia, { leadIds: [leadId], ownerId: house.sofia.memberId }, now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toMatchObject({ memberId: house.sofia.memberId, revision: 2 });
    await assignLeads(house.sofia, { leadIds: [leadId], ownerId: null }, now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toMatchObject({ memberId: house.sofia.memberId });
    expect(await typesSince(house.sofia)).toEqual(["follow_up.passed", "follow_up.set"]);
  });

  it("close together, recycled ones stay, and what closed by mistake is open again", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    const lost = await recordEvent(house.ravi, toRecord(leadId, "lost"), now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toBeNull();
    if (isRefusal(lost)) throw new Error(lost.refused);
    await correctEvent(house.ravi, { leadId, eventId: lost.event.id, reason: "another Hill" }, now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toMatchObject({ dueOn: "2026-11-24" });
    await recordEvent(house.ravi, toRecord(leadId, "recycled", { until: "2027-02-01" }), now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toMatchObject({ dueOn: "2026-11-24" });
    expect(await typesSince(house.sofia)).toEqual(["follow_up.reopened", "follow_up.closed", "follow_up.set"]);
  });

  it("that was closed with reason stays so, whatever else is corrected once it is recycled", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    const touch = toRecord(leadId, "touch", { channel: "call", direction: "outbound" });
    const touched = await recordEvent(house.ravi, touch, now);
    if (isRefusal(touched)) throw new Error(touched.refused);
    await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    await recordEvent(house.ravi, toRecord(leadId, "lost"), now);
    await react(house);
    await recordEvent(house.ravi, toRecord(leadId, "recycled", { until: "2027-02-01" }), now);
    await correctEvent(house.ravi, { leadId, eventId: touched.event.id }, now);
    await react(house);
    expect(await findFollowUp(house.ravi, leadId)).toBeNull();
  });

  it("are noticed by the round where a file closed the lead or gave it away without a word", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.ravi, { leadId, ...day("11-30") }, now);
    await land(house.marek, [aDraft({ ownerId: house.nora.memberId })]);
    await remindOfFollowUps(house.workspaceId, now);
    expect(await findFollowUp(house.ravi, leadId)).toMatchObject({ memberId: house.nora.memberId });
    await land(house.marek, [aDraft({ events: [anEventDraft("won", "11-23")] })]);
    await remindOfFollowUps(house.workspaceId, now);
    expect(await findFollowUp(house.ravi, leadId)).toBeNull();
  });

  it("that is merged goes on with the kept one, unless that waits for one of its own", async () => {
    const house = await aWorkspace();
    const drafts = ["a", "b", "c"].map((name) => aDraft({ values: { email: `${name}@hill.example` } }));
    const [kept = "", first = "", second = ""] = (await land(house.marek, drafts)).map(({ leadId }) => leadId ?? "");
    for (const leadId of [first, second]) await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    await asOwner(house.workspaceId, (db) =>
      db.query("UPDATE lead SET merged_into_id = $1 WHERE id = ANY($2)", [kept, [first, second]]),
    );
    await remindOfFollowUps(house.workspaceId, now);
    expect((await listFollowUps(house.ravi, {})).items).toMatchObject([{ leadId: kept }]);
    expect(await setFollowUp(house.ravi, { leadId: first, ...day("11-26") }, now)).toMatchObject({ leadId: kept });
    const closed = await closeFollowUp(house.ravi, { leadId: second, outcome: "done" }, now);
    expect(closed).toMatchObject({ leadId: kept, followUpId: expect.any(String) });
  });
});

describe("a reminder", () => {
  it("comes on the day as the workspace has it, once, to whose the follow-up is", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.nora, { leadId, ...day("11-25") }, now);
    const due = () => typesSince(house.sofia).then((types) => types.filter((type) => type === "follow_up.came_due"));
    expect(await listWorkspacesFollowingUp()).toContain(house.workspaceId);
    // In Prague the 25th begins at eleven in the evening before, UTC.
    await remindOfFollowUps(house.workspaceId, at("11-24", "22:59"));
    expect(await due()).toEqual([]);
    const rounds = [1, 2, 3].map(() => remindOfFollowUps(house.workspaceId, at("11-24", "23:01")));
    await Promise.all(rounds);
    expect(await due()).toHaveLength(1);
    await untilSettled();
    const telling = notifying(factNews);
    while ((await followFacts(telling, house.workspaceId, now)) > 0);
    expect((await findNews(house.ravi, factNews)).fresh).toMatchObject([
      { actorName: "The calendar", sentence: "says that a follow-up is due", href: "/leads/today" },
      { sentence: "assigned a lead to you" },
    ]);
    expect((await findNews(house.nora, factNews)).fresh).toEqual([]);

    await setFollowUp(house.ravi, { leadId, ...day("11-30") }, at("11-25"));
    await remindOfFollowUps(house.workspaceId, at("11-30"));
    expect(await due()).toHaveLength(2);
    await closeFollowUp(house.ravi, { leadId, outcome: "done" }, at("11-30"));
    expect(await listWorkspacesFollowingUp()).not.toContain(house.workspaceId);
  });
});

/** The leads of a list that are to be spoken with up to a day. */
async function leadsWith(person: Person, followUpTo: string) {
  const page = await listLeads(person, { filter: { followUpTo, owner: "me" } });
  return isRefusal(page) ? null : page.items;
}
