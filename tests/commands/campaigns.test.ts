import { describe, expect, it } from "vitest";
import { changeCampaign } from "#features/leads/campaigns/commands/change-campaign.ts";
import { makeCampaign } from "#features/leads/campaigns/commands/make-campaign.ts";
import { removeCampaign } from "#features/leads/campaigns/commands/remove-campaign.ts";
import { setSpend } from "#features/leads/campaigns/commands/set-spend.ts";
import { findCampaign, findFirstDay, listCampaigns } from "#features/leads/campaigns/queries.ts";
import type { CampaignAnswer, MonthRange } from "#features/leads/campaigns/schema.ts";
import { listLeads } from "#features/leads/list/queries/list-leads.ts";
import type { EventDraft } from "#features/leads/timeline/schema.ts";
import type { Actor, Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { aDraft } from "../factories/drafts.ts";
import { accepted } from "../factories/imports.ts";
import { land } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const spring = { name: "Spring", channel: "Webinar", startsOn: "2026-03-01", endsOn: "2026-05-31" };
const nothing = { channel: null, startsOn: null, endsOn: null };
const euros = (amount: string) => ({ amount, currency: "EUR" });

const make = async (actor: Actor, campaign = spring): Promise<CampaignAnswer> =>
  accepted(await makeCampaign(actor, campaign, now));
const facts = async (person: Person) =>
  (await listActivity(person)).items.filter(({ type }) => type.startsWith("campaign."));

describe("a campaign", () => {
  it("is made by whoever runs them, and seen by everybody", async () => {
    const { nora, otto } = await aWorkspace();
    const made = await make(nora);
    expect(made).toMatchObject({ ...spring, revision: 1 });
    expect(await listCampaigns(otto, {})).toEqual([{ ...made, spend: null, leads: 0, won: 0, isUsed: false }]);
    expect(await facts(nora)).toMatchObject([{ type: "campaign.made", payload: { id: made.id, ...spring } }]);
  });

  it("is the same one when it is submitted twice, and another of its name is refused, however it is written", async () => {
    const { marek } = await aWorkspace();
    const made = await make(marek);
    expect(await make(marek)).toEqual(made);
    expect(await makeCampaign(marek, { ...nothing, name: " SPRING" }, now)).toEqual({ refused: "campaign_taken" });
    expect(await makeCampaign(marek, { ...spring, name: "Late", endsOn: "2026-02-01" }, now)).toEqual({
      refused: "invalid_input",
      fields: { endsOn: "It would end before it starts." },
    });
    expect(await facts(marek)).toHaveLength(1);
  });

  it("is one of twenty that come at the same moment", async () => {
    const { marek } = await aWorkspace();
    const made = await Promise.all(Array.from({ length: 20 }, () => make(marek)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await facts(marek)).toHaveLength(1);
  });

  it("is changed at the revision that was seen, and found by its new name", async () => {
    const { marek, sofia } = await aWorkspace();
    const { id: campaignId } = await make(marek);
    const wish = { campaignId, revision: 1, name: "Summer" };
    expect(await changeCampaign(marek, wish, now)).toEqual({ id: campaignId, ...spring, name: "Summer", revision: 2 });
    expect(await changeCampaign(marek, wish, now)).toMatchObject({ revision: 2 });
    expect(await changeCampaign(sofia, { ...wish, name: "Autumn" }, now)).toEqual({ refused: "changed_meanwhile" });
    await make(marek);
    expect(await changeCampaign(sofia, { ...wish, revision: 2, name: "spring" }, now)).toEqual({
      refused: "campaign_taken",
    });
    expect(await changeCampaign(sofia, { ...wish, revision: 2, endsOn: "2026-01-01" }, now)).toMatchObject({
      refused: "invalid_input",
    });
    await land(marek, [aDraft({ campaign: "SUMMER" })]);
    expect(await listCampaigns(marek, {})).toMatchObject([{ name: "Spring" }, { name: "Summer", leads: 1 }]);
  });

  it("goes where nobody came by it and it has no spend; once more is a success", async () => {
    const { marek } = await aWorkspace();
    const { id: campaignId } = await make(marek);
    expect(await removeCampaign(marek, { campaignId, revision: 9 }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await removeCampaign(marek, { campaignId, revision: 1 }, now)).toEqual({ id: campaignId });
    expect(await removeCampaign(marek, { campaignId, revision: 1 }, now)).toEqual({ id: campaignId });
    expect((await facts(marek)).map(({ type }) => type)).toEqual(["campaign.removed", "campaign.made"]);

    await land(marek, [aDraft({ campaign: "Fair" })]);
    const [fair] = await listCampaigns(marek, {});
    expect(fair).toMatchObject({ leads: 1, isUsed: true });
    const ofFair = { campaignId: fair?.id ?? "", revision: 1 };
    expect(await removeCampaign(marek, ofFair, now)).toEqual({ refused: "campaign_in_use" });
  });

  it("is not for Sales' members, the CEO and observers to run", async () => {
    const { marek, ravi, elena, otto } = await aWorkspace();
    const { id: campaignId } = await make(marek);
    for (const person of [ravi, elena, otto]) {
      const attempts = [
        () => makeCampaign(person, { ...spring, name: "Other" }, now),
        () => changeCampaign(person, { campaignId, revision: 1, name: "Other" }, now),
        () => setSpend(person, { campaignId, months: [{ month: "2026-03", amount: null }] }, now),
        () => removeCampaign(person, { campaignId, revision: 1 }, now),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await facts(marek)).toHaveLength(1);
  });

  it("of another house is not there", async () => {
    const [here, there] = [await aWorkspace(), await aWorkspace()];
    const { id: campaignId } = await make(here.marek);
    const refused = { refused: "not_found" };
    expect(await findCampaign(there.marek, campaignId)).toEqual(refused);
    expect(await changeCampaign(there.marek, { campaignId, revision: 1, name: "x" }, now)).toEqual(refused);
    expect(await setSpend(there.marek, { campaignId, months: [{ month: "2026-03", amount: null }] }, now)).toEqual(
      refused,
    );
    expect(await removeCampaign(there.marek, { campaignId, revision: 1 }, now)).toEqual({ id: campaignId });
    expect(await findCampaign(here.marek, campaignId)).toMatchObject(spring);
    expect(await make(there.marek)).not.toMatchObject({ id: campaignId });
  });
});

describe("what a campaign cost", () => {
  const months = [
    { month: "2026-03", amount: euros("6200.50") },
    { month: "2026-04", amount: euros("100") },
  ];

  it("is set month by month, once, and taken back by saying that it isn't known", async () => {
    const { nora } = await aWorkspace();
    const { id: campaignId } = await make(nora);
    expect(await setSpend(nora, { campaignId, revision: 1, months }, now)).toMatchObject({ revision: 2 });
    expect(await setSpend(nora, { campaignId, revision: 1, months }, now)).toMatchObject({ revision: 2 });
    expect(accepted(await findCampaign(nora, campaignId)).months).toEqual([
      { month: "2026-03", amount: euros("6200.50") },
      { month: "2026-04", amount: euros("100.00") },
    ]);
    const unknown = { campaignId, months: [{ month: "2026-04", amount: null }] };
    expect(await setSpend(nora, { ...unknown, revision: 1 }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await setSpend(nora, unknown, now)).toMatchObject({ revision: 3 });
    expect(await listCampaigns(nora, {})).toMatchObject([{ spend: euros("6200.50"), isUsed: true }]);
    expect(await facts(nora)).toMatchObject([
      { payload: { months: [{ month: "2026-04", from: 10000, to: null }] } },
      {
        type: "campaign.spend_set",
        payload: {
          currency: "EUR",
          months: [
            { month: "2026-03", from: null, to: 620050 },
            { month: "2026-04", from: null, to: 10000 },
          ],
        },
      },
      { type: "campaign.made" },
    ]);
  });

  it("is money of the workspace, no finer than it and not below nothing", async () => {
    const { nora } = await aWorkspace();
    const { id: campaignId } = await make(nora);
    for (const amount of [{ amount: "1", currency: "USD" }, euros("-1"), euros("1.005")]) {
      expect(await setSpend(nora, { campaignId, months: [...months, { month: "2026-05", amount }] }, now)).toEqual({
        refused: "invalid_input",
        fields: { "months.2.amount": "An amount in EUR like 1234.50, or nothing." },
      });
    }
    expect(accepted(await findCampaign(nora, campaignId)).months).toEqual([]);
  });

  it("is of one of twenty who set it at one moment by what they saw", async () => {
    const { nora } = await aWorkspace();
    const { id: campaignId } = await make(nora);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        setSpend(nora, { campaignId, revision: 1, months: [{ month: "2026-03", amount: euros(`${index}`) }] }, now),
      ),
    );
    expect(outcomes.filter(isRefusal)).toHaveLength(19);
  });
});

describe("the figures of a range", () => {
  it("count exactly the leads that the list finds by the same days, at the edges too", async () => {
    const { marek } = await aWorkspace();
    const arrivals = ["2025-12-31T22:59:59Z", "2025-12-31T23:00:00Z", "2026-03-05T10:00:00Z", "2026-12-31T22:59:59Z"];
    const won = (at: string): EventDraft[] => [
      { type: "qualified", data: { by: "import" }, occurredAt: new Date(at) },
      { type: "won", data: {}, occurredAt: new Date("2026-11-01T10:00:00Z") },
    ];
    await land(
      marek,
      arrivals.map((at, index) =>
        aDraft({
          values: { email: `person${index}@hill.example` },
          campaign: "Spring",
          createdAt: new Date(at),
          events: index === 2 ? won(at) : [],
        }),
      ),
    );
    const [{ id: campaign = "" } = {}] = await listCampaigns(marek, {});
    const found = async (filter: object) => accepted(await listLeads(marek, { filter })).items.length;
    const counted = async (range: MonthRange) => (await listCampaigns(marek, range))[0];
    expect(await counted({})).toMatchObject({ leads: 4, won: 1 });
    expect(await counted({ from: "2026-01", to: "2026-12" })).toMatchObject({ leads: 3, won: 1 });
    expect(await found({ campaign, createdFrom: "2026-01-01", createdTo: "2026-12-31" })).toBe(3);
    expect(await counted({ to: "2025-12" })).toMatchObject({ leads: 1, won: 0 });
    expect(await found({ campaign, createdTo: "2025-12-31" })).toBe(1);
    expect(await findFirstDay(marek)).toBe("2025-12-31");
  });

  it("count what was spent in its months, and say where nobody knows", async () => {
    const { nora } = await aWorkspace();
    const { id: campaignId } = await make(nora);
    const months = ["2025-12", "2026-01", "2026-02"].map((month) => ({ month, amount: euros("10") }));
    await setSpend(nora, { campaignId, months }, now);
    expect(await listCampaigns(nora, { from: "2026-01", to: "2026-12" })).toMatchObject([{ spend: euros("20.00") }]);
    expect(await listCampaigns(nora, { from: "2024-01", to: "2024-12" })).toMatchObject([{ spend: null }]);
  });
});
