import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findBacktest } from "#features/definitions/backtest/queries/find-backtest.ts";
import { listBehind } from "#features/definitions/backtest/queries/list-behind.ts";
import { type Behind, backtestInput, behind } from "#features/definitions/backtest/schema.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import { anyDefinition } from "../factories/any-definition.ts";
import { aDraft } from "../factories/drafts.ts";
import { layHostileLeads } from "../factories/hostile-leads.ts";
import { layPasts } from "../factories/hostile-pasts.ts";
import { land } from "../factories/landing.ts";
import { aDefinition } from "../factories/lead-definition.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00Z");
let house: Cast;

beforeAll(async () => {
  house = await aWorkspace();
  await layPasts(house.workspaceId, await layHostileLeads(house.workspaceId, 300, 11), 12);
});

/** Sofia tries a definition, against another if told. */
function asked(definition: Definition, more: object = {}) {
  return backtestInput.parse({ definition, ...more });
}

async function behindThe(definition: Definition, which: Behind, more: object = {}): Promise<string[]> {
  const { leads, inAll } = await listBehind(house.sofia, asked(definition, more), which, now);
  expect(leads.length).toBe(Math.min(inAll, 200));
  return leads.map(({ id }) => id);
}

test("Behind each number stand as many leads as it says, and each lead stands on one side", async () => {
  for (const [definition, compareWith] of fc.sample(fc.tuple(anyDefinition, anyDefinition), { numRuns: 3, seed: 13 })) {
    const more = { compareWith, holdoutFrom: "2026-03-29" };
    const { sides, positives, converted, unknown } = await findBacktest(house.sofia, asked(definition, more), now);
    const behindSides = [];
    for (const side of ["both", "onlyThis", "onlyOther", "neither"] as const) {
      const { inAll } = await listBehind(house.sofia, asked(definition, more), { side }, now);
      expect(inAll).toBe(sides?.[side].leads);
      behindSides.push(...(await behindThe(definition, { side, newer: "yes" }, more)));
    }
    expect(new Set(behindSides).size).toBe(behindSides.length);
    const howMany = async (which: Behind) => (await listBehind(house.sofia, asked(definition, more), which, now)).inAll;
    expect(await howMany({ mql: "yes", outcome: "known" })).toBe(positives);
    expect(await howMany({ outcome: "converted" })).toBe(converted);
    expect(await howMany({ outcome: "unworked" })).toBe(unknown.unworked);
    expect(await howMany({ outcome: "immature" })).toBe(unknown.immature);
  }
});

test("The newest come first, and what an address says wrongly is left out", async () => {
  const everybody = aDefinition();
  const { leads } = await listBehind(
    house.sofia,
    asked(everybody),
    behind.parse({ outcome: "perhaps", part: "x" }),
    now,
  );
  const moments = leads.map(({ createdAt }) => createdAt.getTime());
  expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  expect(leads.length).toBe(200);
});

test("A definition that asks more than 1,000 questions isn't tried", async () => {
  const question = { field: "country", op: "known" };
  const huge = aDefinition({
    criteria: { all: Array.from({ length: 50 }, () => ({ any: Array.from({ length: 25 }, () => question) })) },
  });
  await expect(findBacktest(house.sofia, asked(huge), now)).rejects.toMatchObject({ code: "asks_too_much" });
});

test("Two definitions of many kinds of events are tried as far as the database has columns for them", async () => {
  const counting = (from: number, many: number) => {
    const leaf = (n: number) => ({ field: "event:touch", op: "count", value: { atLeast: 1, withinDays: from + n } });
    const rows = Array.from({ length: many / 20 }, (_, row) => ({
      any: Array.from({ length: 20 }, (_, place) => leaf(row * 20 + place)),
    }));
    return aDefinition({ criteria: { any: rows } });
  };
  const tried = (from: number) =>
    findBacktest(house.sofia, asked(counting(1, 100), { compareWith: counting(from, 100) }), now);
  expect((await tried(200)).population.leads).toBeGreaterThan(0);
  const most = asked(counting(1, 1_000), { compareWith: counting(2_000, 1_000) });
  await expect(findBacktest(house.sofia, most, now)).rejects.toMatchObject({ code: "asks_too_much" });
});

test("Where nobody came in nothing is known", async () => {
  const { sofia } = await aWorkspace();
  const { precision, population } = await findBacktest(sofia, asked(aDefinition()), now);
  expect({ precision, leads: population.leads, from: population.from }).toEqual({
    precision: null,
    leads: 0,
    from: null,
  });
});

test("A date that lies decades back is one month more, and any days may be asked for", async () => {
  const { sofia } = await aWorkspace();
  const at = ["1970-12-24", "2026-10-31", "2026-11-01"];
  await land(
    sofia,
    at.map((day) => aDraft({ values: { email: `${day}@hill.example` }, createdAt: new Date(`${day}T10:00:00Z`) })),
  );
  const population = { from: "1970-01-01", to: "2199-12-31" };
  const input = asked(aDefinition(), { population, holdoutFrom: "2026-11-01" });
  const { byMonth, holdout, population: tried } = await findBacktest(sofia, input, now);
  expect(byMonth.map(({ month, leads }) => [month, leads])).toEqual([
    ["1970-12-01", 1],
    ["2026-10-01", 1],
    ["2026-11-01", 1],
  ]);
  expect({ tried, newer: holdout?.newer.unknown.immature }).toMatchObject({
    tried: { ...population, leads: 3 },
    newer: 1,
  });
  expect((await listBehind(sofia, input, { newer: "yes" }, now)).inAll).toBe(1);
});
