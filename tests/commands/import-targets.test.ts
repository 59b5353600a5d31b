import { describe, expect, it } from "vitest";
import { revertImport } from "#features/leads/imports/commands/revert-import.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import { listProblems } from "#features/leads/imports/queries/problem-file.ts";
import type { Person } from "#platform/actor.ts";
import { asOwner } from "../factories/as-owner.ts";
import { accepted, anImport, carryOn } from "../factories/imports.ts";
import { leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

describe("what is told of leads that are there", () => {
  const leads = "Id,Email\nA1,ann@hill.example\nB2,bob@hill.example\n";
  const events = "Event,Lead,What,When\nE1,A1,won,2026-03-05T10:00:00Z\nE2,C3,won,2026-03-05T10:00:00Z\n";
  const join = { column: "Lead", by: "externalId" } as const;
  const mapping = { Event: "eventId", What: "type", When: "occurredAt" };

  it("finds them by the name they have over there; of nobody it comes back", async () => {
    const { marek } = await aWorkspace();
    await anImport(marek, leads, { columns: { Id: "externalId", Email: "email" }, system: "crm" });
    const told = { target: "events", columns: mapping, system: "crm", join } as const;
    const first = await anImport(marek, events, told);
    expect(first.counts).toMatchObject({ rows: 2, updated: 1, failed: 1 });
    expect(await listProblems(marek, first.id, 10)).toMatchObject([
      { line: 3, reasons: [{ sentence: expect.stringMatching(/^No lead is known by this/) }] },
    ]);
    expect((await anImport(marek, events, told)).counts).toMatchObject({ unchanged: 1, failed: 1 });
    expect(await leadsOf(marek)).toHaveLength(2);
  });
});

describe("campaigns and their spend", () => {
  const campaigns = { target: "campaigns", columns: { Name: "name", Channel: "channel" } } as const;
  const spend = {
    target: "spend",
    columns: { Campaign: "campaign", Month: "month", Cost: "amount" },
    decimal: ".",
    dateOrder: "ymd",
  } as const;
  const spent = ({ workspaceId }: Person) =>
    asOwner(workspaceId, async (db) => {
      const { rows } = await db.query<{ name: string; channel: string | null; amount: number | null }>(
        `SELECT c.name, c.channel, s.amount_minor::int AS amount FROM campaign c
         LEFT JOIN campaign_spend s ON s.workspace_id = c.workspace_id AND s.campaign_id = c.id
         WHERE c.workspace_id = $1 ORDER BY c.name`,
        [workspaceId],
      );
      return rows;
    });

  it("land, are found again by name, and change nothing when they come once more", async () => {
    const { marek } = await aWorkspace();
    const file = "Name,Channel\nSpring,Paid\nSummer,Mail\nspring,Social\n";
    const first = await anImport(marek, file, campaigns);
    expect(first.counts).toMatchObject({ rows: 3, created: 2, updated: 1 });
    const costs = "Campaign,Month,Cost\nSpring,2026-03-01,100.50\nAutumn,2026-09-01,20\n";
    expect((await anImport(marek, costs, spend)).counts).toMatchObject({ created: 2 });
    expect((await anImport(marek, costs, spend)).counts).toMatchObject({ unchanged: 2 });
    expect(await spent(marek)).toEqual([
      { name: "Autumn", channel: null, amount: 2_000 },
      { name: "Spring", channel: "Social", amount: 10_050 },
      { name: "Summer", channel: "Mail", amount: null },
    ]);
  });

  it("are taken back, but for what others use or have changed since", async () => {
    const { marek } = await aWorkspace();
    const made = await anImport(marek, "Name,Channel\nSpring,Paid\nSummer,Mail\n", campaigns);
    const costs = await anImport(marek, "Campaign,Month,Cost\nSpring,2026-03-01,100\nAutumn,2026-09-01,20\n", spend);
    await anImport(marek, "Campaign,Month,Cost\nSpring,2026-03-01,300\n", spend);
    accepted(await revertImport(marek, { importId: made.id }, now));
    await carryOn(marek);
    expect(await findImport(marek, made.id)).toMatchObject({ state: "reverted", removed: 1, kept: 1 });
    accepted(await revertImport(marek, { importId: costs.id }, now));
    await carryOn(marek);
    expect(await findImport(marek, costs.id)).toMatchObject({ state: "reverted", removed: 2, kept: 1 });
    expect(await spent(marek)).toEqual([{ name: "Spring", channel: "Paid", amount: 30_000 }]);
  });
});
