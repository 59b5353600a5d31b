import { describe, expect, it } from "vitest";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { countAnew } from "#features/leads/timeline/commands/count-anew.ts";
import { foldTallies } from "#features/leads/timeline/commands/fold-tallies.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import { countStages, listStageDays } from "#features/leads/timeline/queries/stage-counts.ts";
import { counting } from "#features/leads/timeline/reactions.ts";
import { changeSettings } from "#features/workspace/commands/change-settings.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { startJobs } from "#platform/jobs.ts";
import { listWorkspacesToFold } from "#platform/rounds.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { untilSettled } from "../factories/settled.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const timeZone = "Europe/Prague";

/** Ten leads that came in at half past eleven at night in Prague and were handed over in the morning; one was accepted. */
async function tenLeads({ marek, ravi }: Cast) {
  const events = [
    anEventDraft("received", "2026-11-18T22:30:00Z"),
    anEventDraft("qualified", "2026-11-19T08:00:00Z"),
    anEventDraft("touch", "2026-11-19T08:30:00Z"),
  ];
  const drafts = Array.from({ length: 10 }, (_, index) =>
    aDraft({ values: { email: `${index}@hill.example`, source: index % 2 ? "fair" : "web" }, events }),
  );
  for (const draft of drafts.slice(0, 2)) await land(marek, [draft]);
  const landed = await land(marek, drafts.slice(2));
  await recordEvent(ravi, toRecord(landed[0]?.leadId ?? "", "accepted"), now);
}

const rowsOf = (workspaceId: string) =>
  asOwner(workspaceId, async (db) => {
    const count = (table: string) =>
      db.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table} WHERE workspace_id = $1`, [workspaceId]);
    const [stages, responses] = [await count("lead_tally"), await count("response_tally")];
    return (stages.rows[0]?.rows ?? 0) + (responses.rows[0]?.rows ?? 0);
  });
const all = async ({ otto }: Cast) => [await countStages(otto), await listStageDays(otto, "2026-11-01", "2026-11-30")];

describe("the counts", () => {
  it("are what happened, by day and stage", async () => {
    const house = await aWorkspace();
    await tenLeads(house);
    expect(await countStages(house.otto)).toMatchObject({ inquiry: 0, mql: 9, sal: 1, won: 0 });
    expect(await listStageDays(house.otto, "2026-11-18", "2026-11-19")).toEqual([
      { day: "2026-11-18", stage: "inquiry", entered: 10, left: 0 },
      { day: "2026-11-19", stage: "inquiry", entered: 0, left: 10 },
      { day: "2026-11-19", stage: "mql", entered: 10, left: 0 },
    ]);
  });

  it("say the same in fewer rows once they are folded, however many fold them while leads go on", async () => {
    const house = await aWorkspace();
    await tenLeads(house);
    const [before, rows] = [await all(house), await rowsOf(house.workspaceId)];
    expect(await listWorkspacesToFold()).toContain(house.workspaceId);
    await Promise.all([1, 2, 3, 4].map(() => foldTallies(house.workspaceId)));
    expect(await all(house)).toEqual(before);
    expect(await rowsOf(house.workspaceId)).toBeLessThan(rows);
    expect(await listWorkspacesToFold()).not.toContain(house.workspaceId);
  });

  it("are made anew by a job where an admin gives the workspace another zone, not another currency", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    const ran: string[] = [];
    const nothing = async () => {};
    const jobs = await startJobs({
      ...{ mail: nothing, invitation: nothing, departures: nothing, "password-reset": nothing },
      tallies: async ({ id }) => ran.push(id),
    });
    const follow = async () => {
      await untilSettled();
      await followFacts(counting, workspaceId, new Date());
    };
    const { revision } = await findWorkspace(sofia);
    await changeSettings(sofia, { timeZone, currency: "CZK", revision }, now);
    await follow();
    await changeSettings(sofia, { timeZone: "Pacific/Auckland", currency: "CZK", revision: revision + 1 }, now);
    await follow();
    await expect.poll(() => ran, { timeout: 30_000 }).toEqual([workspaceId]);
    await jobs.stop();
  });

  it("are made anew for the days of another zone, and say the same as if it had been that one all along", async () => {
    const [house, other] = [await aWorkspace(), await aWorkspace()];
    await tenLeads(house);
    await asOwner(house.workspaceId, (db) =>
      db.query("UPDATE workspace SET time_zone = 'Pacific/Auckland' WHERE id = $1", [house.workspaceId]),
    );
    await countAnew({ workspaceId: house.workspaceId, id: house.workspaceId });
    expect((await listStageDays(house.otto, "2026-11-01", "2026-11-19"))[0]).toEqual({
      day: "2026-11-19",
      stage: "inquiry",
      entered: 10,
      left: 10,
    });
    const once = await all(house);
    await countAnew({ workspaceId: house.workspaceId, id: house.workspaceId });
    expect(await all(house)).toEqual(once);
    expect(await countStages(other.otto)).toMatchObject({ mql: 0 });
  });
});
