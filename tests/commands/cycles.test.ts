import { describe, expect, it } from "vitest";
import { addCycle, addQuarters } from "#features/workspace/cycles/commands/add-cycles.ts";
import { changeCycle } from "#features/workspace/cycles/commands/change-cycle.ts";
import { removeCycle } from "#features/workspace/cycles/commands/remove-cycle.ts";
import { listCycles } from "#features/workspace/cycles/queries.ts";
import type { AddCycleInput, Cycle } from "#features/workspace/cycles/schema.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const q1 = { name: "Q1 2027", startsOn: "2027-01-01", endsOn: "2027-03-31" };
const spring = { name: "Spring push", startsOn: "2027-03-31", endsOn: "2027-05-15" };

const facts = async (person: Person) =>
  (await listActivity(person, null)).items.filter(({ type }) => type.startsWith("cycle."));
const add = async (person: Person, plan: AddCycleInput): Promise<Cycle> => {
  const cycle = await addCycle(person, plan, now);
  if (isRefusal(cycle)) throw new Error(cycle.refused);
  return cycle;
};

describe("a sales cycle", () => {
  it("is added by an admin and seen by everybody", async () => {
    const { sofia, otto } = await aWorkspace();
    const cycle = await add(sofia, q1);
    expect(cycle).toMatchObject({ ...q1, revision: 1 });
    expect(await listCycles(otto)).toEqual([cycle]);
    expect(await facts(sofia)).toMatchObject([{ type: "cycle.added", payload: { cycles: [{ id: cycle.id, ...q1 }] } }]);
  });

  it("is the same one when it is submitted twice", async () => {
    const { sofia } = await aWorkspace();
    expect(await add(sofia, q1)).toEqual(await add(sofia, q1));
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("shares no day with another: the refusal names that one, and nothing changes", async () => {
    const { sofia } = await aWorkspace();
    const cycle = await add(sofia, q1);
    const refusal = {
      refused: "cycles_overlap",
      fields: { startsOn: "“Q1 2027”, 1 Jan 2027 to 31 Mar 2027, has days of it." },
    };
    expect(await addCycle(sofia, spring, now)).toEqual(refusal);
    const other = await add(sofia, { ...spring, startsOn: "2027-04-01" });
    const wish = { ...spring, cycleId: other.id, revision: 1 };
    expect(await changeCycle(sofia, wish, now)).toEqual(refusal);
    expect(await listCycles(sofia)).toEqual([other, cycle]);
    expect(await facts(sofia)).toHaveLength(2);
  });

  it("is changed at the revision that was seen, and to days it had itself", async () => {
    const { sofia } = await aWorkspace();
    const { id } = await add(sofia, q1);
    const longer = { ...q1, endsOn: "2027-04-15" };
    const changed = { id, ...longer, revision: 2 };
    expect(await changeCycle(sofia, { ...longer, cycleId: id, revision: 1 }, now)).toEqual(changed);
    expect(await changeCycle(sofia, { ...longer, cycleId: id, revision: 1 }, now)).toEqual(changed);
    expect(await changeCycle(sofia, { ...q1, cycleId: id, revision: 1 }, now)).toEqual({
      refused: "changed_meanwhile",
    });
    expect(await listCycles(sofia)).toEqual([changed]);
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["cycle.changed", "cycle.added"]);
  });

  it("is removed once, and not over somebody's head", async () => {
    const { sofia } = await aWorkspace();
    const { id: cycleId } = await add(sofia, q1);
    expect(await removeCycle(sofia, { cycleId, revision: 2 }, now)).toEqual({ refused: "changed_meanwhile" });
    expect(await removeCycle(sofia, { cycleId, revision: 1 }, now)).toEqual({ id: cycleId });
    expect(await removeCycle(sofia, { cycleId, revision: 1 }, now)).toEqual({ id: cycleId });
    expect(await listCycles(sofia)).toEqual([]);
    expect((await facts(sofia)).map(({ type }) => type)).toEqual(["cycle.removed", "cycle.added"]);
  });

  it("comes as four quarters in one act, of which those that are there stay", async () => {
    const { sofia } = await aWorkspace();
    const cycle = await add(sofia, q1);
    const first = await addQuarters(sofia, { startsOn: "2027-01-01" }, now);
    expect(first).toMatchObject({ items: [cycle, { name: "Q2 2027" }, { name: "Q3 2027" }, { name: "Q4 2027" }] });
    expect(await addQuarters(sofia, { startsOn: "2027-01-01" }, now)).toEqual(first);
    expect(await listCycles(sofia)).toHaveLength(4);
    expect(await facts(sofia)).toHaveLength(2);
  });

  it("comes as no quarter where one is in the way", async () => {
    const { sofia } = await aWorkspace();
    await add(sofia, spring);
    expect(await addQuarters(sofia, { startsOn: "2027-01-01" }, now)).toMatchObject({ refused: "cycles_overlap" });
    expect(await listCycles(sofia)).toHaveLength(1);
  });

  it("is not for Marek, who is head but no admin, nor for the CEO", async () => {
    const { sofia, marek, elena } = await aWorkspace();
    const { id: cycleId } = await add(sofia, q1);
    for (const person of [marek, elena]) {
      const attempts = [
        () => addCycle(person, spring, now),
        () => addQuarters(person, { startsOn: "2028-01-01" }, now),
        () => changeCycle(person, { ...spring, cycleId, revision: 1 }, now),
        () => removeCycle(person, { cycleId, revision: 1 }, now),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await listCycles(elena)).toHaveLength(1);
  });

  it("of another house can be neither changed nor removed", async () => {
    const here = await aWorkspace();
    const { sofia: olga } = await aWorkspace();
    const cycle = await add(here.sofia, q1);
    expect(await changeCycle(olga, { ...spring, cycleId: cycle.id, revision: 1 }, now)).toEqual({
      refused: "not_found",
    });
    expect(await removeCycle(olga, { cycleId: cycle.id, revision: 1 }, now)).toEqual({ id: cycle.id });
    expect(await add(olga, q1)).not.toMatchObject({ id: cycle.id });
    expect(await listCycles(here.sofia)).toEqual([cycle]);
  });

  it("is one of twenty that overlap and come at the same moment; the others are told of it", async () => {
    const { sofia } = await aWorkspace();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => addCycle(sofia, { ...q1, name: `Cycle ${index}` }, now)),
    );
    expect(outcomes.filter((outcome) => "id" in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => isRefusal(outcome) && outcome.refused === "cycles_overlap")).toHaveLength(19);
    expect(await facts(sofia)).toHaveLength(1);
  });

  it("can't share a day in the database either", async () => {
    const { workspaceId, sofia } = await aWorkspace();
    await add(sofia, q1);
    const insert = asOwner(workspaceId, (db) =>
      db.query(
        "INSERT INTO sales_cycle (workspace_id, id, name, starts_on, ends_on) VALUES ($1, gen_random_uuid(), 'x', $2, $3)",
        [workspaceId, spring.startsOn, spring.endsOn],
      ),
    );
    await expect(insert).rejects.toMatchObject({ constraint: "sales_cycle_apart" });
  });
});
