import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { judgedLeads } from "#features/definitions/queries/in-sql.ts";
import { leadFactsOf } from "#features/definitions/queries/lead-facts.ts";
import { evaluate } from "#features/definitions/rules/evaluate.ts";
import { folded } from "#features/definitions/rules/folded.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import type { LeadFacts } from "#features/definitions/schema/judgement.ts";
import { reading } from "#platform/database/transaction.ts";
import { anyDefinition } from "../factories/any-definition.ts";
import { anyMoment, layHostileLeads } from "../factories/hostile-leads.ts";
import { aDefinition } from "../factories/lead-definition.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const zones = ["Europe/Prague", "Pacific/Apia", "America/Sao_Paulo", "America/St_Johns", "UTC", "Asia/Kathmandu"];
type Row = { id: string; points: number; is_mql: boolean };

let house: Cast;
let ids: string[];
let facts: ReadonlyMap<string, LeadFacts>;

beforeAll(async () => {
  house = await aWorkspace();
  ids = await layHostileLeads(house.workspaceId, 550, 6);
  facts = await reading(house.sofia, (db) => leadFactsOf(db, house.workspaceId, ids));
});

/** What the database says of them all, by their ids. */
async function judge(definition: Definition, now: Date, timeZone: string, among = {}) {
  const asked = { workspaceId: house.workspaceId, now, timeZone };
  const rows = await reading(
    house.sofia,
    (db) => db.$queryRaw<Row[]>`
    SELECT id::text, points, is_mql FROM (${judgedLeads(definition, asked, among)}) AS judged`,
  );
  return new Map(rows.map(({ id, points, is_mql: isMql }) => [id, { points, isMql }]));
}

describe("A definition in SQL", () => {
  test("says of 100,000 pairs of a definition and a lead what the evaluator says", async () => {
    const cases = fc.sample(fc.tuple(anyDefinition, anyMoment, fc.constantFrom(...zones)), { numRuns: 220, seed: 66 });
    const apart: unknown[] = [];
    const seen = { pairs: 0, mqls: 0, withPoints: 0 };
    for (const [definition, moment, timeZone] of cases) {
      const now = new Date(moment);
      const judged = await judge(definition, now, timeZone);
      for (const [id, lead] of facts) {
        const { isMql, points } = evaluate(definition, lead, now, timeZone);
        const inSql = judged.get(id);
        if (inSql?.isMql !== isMql || inSql.points !== points) apart.push({ definition, lead, now, timeZone, inSql });
        seen.pairs += 1;
        if (isMql) seen.mqls += 1;
        if (points !== 0) seen.withPoints += 1;
      }
      expect(judged.size).toBe(facts.size);
    }
    expect(apart).toEqual([]);
    expect(seen.pairs).toBeGreaterThanOrEqual(100_000);
    expect(seen.mqls).toBeGreaterThan(seen.pairs / 20);
    expect(seen.mqls).toBeLessThan(seen.pairs / 2);
    expect(seen.withPoints).toBeGreaterThan(seen.pairs / 10);
  });

  test.each([
    {},
    { withinDays: 3_650 },
    { genuine: true },
    { channel: "email" },
    { direction: "inbound", withinDays: 30 },
    { source: "οδοσ" },
  ])("counts the events of each lead as the evaluator does: %j", async (filter) => {
    const seen = new Set();
    const moments = fc.sample(fc.tuple(anyMoment, fc.constantFrom(...zones)), { numRuns: 5, seed: 68 });
    for (const [moment, timeZone] of moments) {
      const counting = (["touch", "source_touched"] as const).flatMap((type) =>
        [1, 2, 3].map((atLeast) => ({ field: `event:${type}`, op: "count", value: { ...filter, atLeast } })),
      );
      const rules = counting.map((when, place) => ({
        id: `c${place}`,
        label: "Counted",
        when,
        points: 10 ** (place % 3),
      }));
      const definition = aDefinition({ score: { rules, threshold: 1 } });
      const now = new Date(moment);
      const judged = await judge(definition, now, timeZone);
      const evaluated = [...facts].map(([id, lead]) => [id, evaluate(definition, lead, now, timeZone).points]);
      expect([...judged].map(([id, { points }]) => [id, points]).toSorted()).toEqual(evaluated.toSorted());
      for (const [, points] of evaluated) seen.add(points);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test("says the same of some leads, whose events alone are looked at", async () => {
    const now = new Date("2026-11-22T09:00:00Z");
    const some = ids.filter((_, index) => index % 7 === 0);
    for (const definition of fc.sample(anyDefinition, { numRuns: 10, seed: 67 })) {
      const all = await judge(definition, now, "UTC");
      const judged = await judge(definition, now, "UTC", { ids: some });
      expect([...judged].toSorted()).toEqual([...all].filter(([id]) => some.includes(id)).toSorted());
    }
  });
});

// Capital letters that Unicode 17 brought, which Postgres 18 doesn't know yet.
const newest = /[\ua7ce\ua7d2\ua7d4\u{16ea0}-\u{16eb8}]/u;

test("Every letter, mark, number and symbol is folded as the database folds it", async () => {
  const characters = Array.from({ length: 0x10ffff }, (_, index) => index + 1)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /[\p{L}\p{M}\p{N}\p{S}]/u.test(character) && !newest.test(character));
  const otherwise = await reading(
    house.sofia,
    (db) => db.$queryRaw<{ character: string }[]>`
      SELECT character FROM unnest(${characters}::text[], ${characters.map(folded)}::text[]) AS t (character, ours)
      WHERE folded(character) <> ours`,
  );
  expect(characters.length).toBeGreaterThan(100_000);
  expect(otherwise).toEqual([]);
});
