import { describe, expect, it } from "vitest";
import { recordReach } from "#features/leads/follow-ups/commands/record-reach.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { findMyDay } from "#features/leads/my-day/queries.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { findTimeline } from "#features/leads/timeline/queries/find-timeline.ts";
import { isRefusal } from "#platform/refusals.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { aLeadOf, toRecord } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

// A Monday at ten in Prague.
const now = new Date("2026-11-23T09:00:00.000Z");
const at = (day: string, time = "09:00") => new Date(`2026-${day}T${time}:00.000Z`);

describe("a tap", () => {
  it("is a touch of the moment at which it was made, once, beside what the lead waits for", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await setFollowUp(house.ravi, { leadId, dueOn: "tomorrow" }, now);
    const tap = { leadId, reachId: "1", channel: "call", answered: false, secondsAgo: 90 } as const;
    const logged = await recordReach(house.ravi, tap, now);
    expect(logged).toMatchObject({ mayFollow: true, open: { dueOn: "2026-11-24", isDue: false } });
    expect(await recordReach(house.ravi, tap, at("11-24"))).toMatchObject({ open: { isDue: true } });
    const mail = { ...tap, reachId: "2", channel: "email", secondsAgo: 0 } as const;
    await recordReach(house.ravi, mail, now);
    const events = await findTimeline(house.otto, leadId);
    const touches = isRefusal(events) ? [] : events.filter(({ type }) => type === "touch");
    const outbound = { direction: "outbound", automatic: false, answered: false };
    expect(touches.map(({ occurredAt, data }) => ({ occurredAt, data }))).toEqual([
      { occurredAt: new Date("2026-11-23T08:58:30.000Z"), data: { channel: "call", ...outbound } },
      { occurredAt: now, data: { channel: "email", ...outbound } },
    ]);
    await expect(recordReach(house.otto, { ...tap, reachId: "3" }, now)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("asks for no other day where nobody works on the lead any more", async () => {
    const house = await aWorkspace();
    const leadId = await aLeadOf(house, house.ravi);
    await recordEvent(house.ravi, toRecord(leadId, "disqualified"), now);
    const tap = { leadId, reachId: "1", channel: "call", answered: true, secondsAgo: 0 } as const;
    expect(await recordReach(house.ravi, tap, at("11-24"))).toMatchObject({ mayFollow: false, open: null });
  });
});

describe("Ravi's day", () => {
  it("has who waits for an answer, who is to be spoken with again, and who was recycled until today", async () => {
    const house = await aWorkspace();
    const { ravi } = house;
    const recycled = [
      anEventDraft("received", "10-01"),
      anEventDraft("qualified", "10-02"),
      anEventDraft("recycled", "10-05", { until: "2026-11-20" }),
    ];
    const drafts = [
      aDraft({ values: { email: "a@hill.example" }, ownerId: ravi.memberId, events: recycled }),
      aDraft({ values: { email: "b@hill.example" }, ownerId: ravi.memberId }),
      aDraft({ values: { email: "c@hill.example" }, ownerId: house.nora.memberId }),
    ];
    const [back = "", again = "", noras = ""] = (await land(house.marek, drafts)).map(({ leadId }) => leadId ?? "");
    const waiting = await aLeadOf(house, house.ravi);
    await setFollowUp(ravi, { leadId: again, dueOn: "tomorrow" }, now);
    await setFollowUp(house.nora, { leadId: noras, dueOn: "tomorrow" }, now);
    const ids = async (when: Date) => {
      const { handoffs, followUps, recycled: due } = await findMyDay(ravi, "Europe/Prague", when);
      return [handoffs, followUps, due].map((entries) => entries.map(({ lead }) => lead.id));
    };
    expect(await ids(now)).toEqual([[waiting], [], [back]]);
    expect(await ids(at("11-24"))).toEqual([[waiting], [again], [back]]);
    await recordReach(
      ravi,
      { leadId: waiting, reachId: "1", channel: "call", answered: true, secondsAgo: 5 },
      at("11-24", "10:00"),
    );
    expect(await ids(at("11-24", "11:00"))).toEqual([[], [again], [back]]);
  });
});
