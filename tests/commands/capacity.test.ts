import { describe, expect, it } from "vitest";
import { changeRotation } from "#features/leads/assignment/commands/change-rotation.ts";
import { setEffort } from "#features/leads/capacity/commands/set-effort.ts";
import { findSalesCapacity } from "#features/leads/capacity/queries.ts";
import type { Person } from "#platform/actor.ts";
import { listActivity } from "../factories/activity.ts";
import { accepted } from "../factories/imports.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const effort = { attempts: 6, minutesPerAttempt: 12, sharePercent: 40 };
const factsOf = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type === "sales_effort.changed");

describe("what a new lead costs Sales", () => {
  it("isn't known until its head says so, and then everybody knows how many leads fit", async () => {
    const { sofia, otto } = await aWorkspace();
    const unknown = { effort: null, revision: 1, people: 2, minutesPerWeek: 2_400, leadsPerWeek: null };
    expect(await findSalesCapacity(otto)).toEqual(unknown);
    const known = { ...unknown, effort, revision: 2, leadsPerWeek: 26 };
    expect(await setEffort(sofia, { ...effort, revision: 1 }, now)).toEqual(known);
    expect(await findSalesCapacity(otto)).toEqual(known);
    expect(await factsOf(sofia)).toMatchObject([{ payload: { from: null, to: effort } }]);
  });

  it("is said once when it is submitted twice, and no more at a revision that is past", async () => {
    const { sofia } = await aWorkspace();
    const said = accepted(await setEffort(sofia, { ...effort, revision: 1 }, now));
    expect(await setEffort(sofia, { ...effort, revision: 1 }, now)).toEqual(said);
    const late = { ...effort, attempts: 3, revision: 1 };
    expect(await setEffort(sofia, late, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await findSalesCapacity(sofia)).toEqual(said);
    expect(await factsOf(sofia)).toHaveLength(1);
    expect(await setEffort(sofia, { ...late, revision: 2 }, now)).toMatchObject({ revision: 3, leadsPerWeek: 53 });
    expect((await factsOf(sofia))[0]).toMatchObject({ payload: { from: effort, to: { ...effort, attempts: 3 } } });
  });

  it("is for the head of Sales to say, and for who sits in that chair for the time being", async () => {
    const { marek, elena, ravi, nora, otto } = await aWorkspace();
    for (const person of [marek, elena, ravi, nora, otto]) {
      const attempt = setEffort(person, { ...effort, revision: 1 }, now);
      await expect(attempt).rejects.toMatchObject({ code: "not_allowed" });
    }
    const acting = await setEffort({ ...ravi, actingFor: "sales" }, { ...effort, revision: 1 }, now);
    expect(acting).toMatchObject({ effort, revision: 2 });
  });

  it.each([1, 2])("is one of twenty words that are said at the same moment, at revision %i", async (revision) => {
    const { sofia } = await aWorkspace();
    if (revision === 2) await setEffort(sofia, { ...effort, attempts: 50, revision: 1 }, now);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => setEffort(sofia, { ...effort, attempts: index + 1, revision }, now)),
    );
    expect(outcomes.filter((outcome) => "refused" in outcome)).toHaveLength(19);
    const [won] = outcomes.filter((outcome) => "effort" in outcome);
    expect(await findSalesCapacity(sofia)).toEqual(won);
    expect(await factsOf(sofia)).toHaveLength(revision);
  });

  it("is counted for those among whom leads are dealt, while they are", async () => {
    const { sofia, ravi } = await aWorkspace();
    await setEffort(sofia, { ...effort, revision: 1 }, now);
    const ravisTurn = { isOn: true, members: [{ memberId: ravi.memberId, capacity: null }], revision: 1 };
    accepted(await changeRotation(sofia, ravisTurn, now));
    expect(await findSalesCapacity(sofia)).toMatchObject({ people: 1, leadsPerWeek: 13 });
  });

  it("is that of one's own house", async () => {
    const [here, there] = [await aWorkspace(), await aWorkspace()];
    await setEffort(here.sofia, { ...effort, revision: 1 }, now);
    expect(await findSalesCapacity(there.sofia)).toMatchObject({ effort: null, revision: 1 });
  });
});
