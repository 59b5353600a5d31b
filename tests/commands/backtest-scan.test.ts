import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { scanLeads } from "#features/definitions/backtest/queries/scan-leads.ts";
import { partConditions } from "#features/definitions/backtest/rules/part-conditions.ts";
import type { Pattern, Scan } from "#features/definitions/backtest/schema.ts";
import { findGround, type Ground } from "#features/definitions/outcomes/queries/find-ground.ts";
import { leadFactsOf } from "#features/definitions/queries/lead-facts.ts";
import { evaluate } from "#features/definitions/rules/evaluate.ts";
import { holds } from "#features/definitions/rules/holds.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import type { LeadFacts } from "#features/definitions/schema/judgement.ts";
import type { FieldValue } from "#features/leads/schema.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayAt } from "#platform/day.ts";
import { anyDefinition } from "../factories/any-definition.ts";
import { asOwner } from "../factories/as-owner.ts";
import { layHostileLeads } from "../factories/hostile-leads.ts";
import { layPasts, outcomeBy, type Past, verdictBy } from "../factories/hostile-pasts.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const zones = ["Europe/Prague", "Pacific/Apia", "America/Sao_Paulo", "America/St_Johns", "UTC", "Asia/Kathmandu"];
const now = new Date("2026-11-22T09:00:00Z");
type Lead = { readonly facts: LeadFacts; readonly past: Past; readonly moments: readonly Moment[] };
/** When a lead is looked at, and what was known of it then. */
type Moment = { readonly at: Date; readonly facts: LeadFacts };

let house: Cast;
let leads: readonly Lead[];
let campaigns: ReadonlyMap<string, string>;

beforeAll(async () => {
  house = await aWorkspace();
  const { workspaceId } = house;
  const ids = await layHostileLeads(workspaceId, 1_100, 6);
  const { rows } = await asOwner(workspaceId, (db) =>
    db.query<{ id: string; name: string }>("SELECT id, name FROM campaign WHERE workspace_id = $1", [workspaceId]),
  );
  campaigns = new Map(rows.map(({ id, name }) => [id, name]));
  const pasts = await layPasts(workspaceId, ids, 7);
  const facts = await reading(house.sofia, (db) => leadFactsOf(db, workspaceId, ids));
  leads = [...facts].flatMap(([id, facts]) => {
    const past = pasts.get(id);
    return past ? [{ facts, past, moments: momentsOf(facts, past) }] : [];
  });
});

/** What was known of a lead at a moment: of each value what it was before the first change since. */
function factsAt(facts: LeadFacts, { changes }: Past, moment: Date): LeadFacts {
  const later = changes.filter(({ at }) => new Date(at) > moment);
  const latestFirst = later.toReversed().toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const [texts, fields] = [new Map(Object.entries(facts.texts)), new Map(Object.entries(facts.fields))];
  for (const { field, before } of latestFirst) {
    const key = field.replace(/^field:/, "");
    if (key === field) texts.set(key, field === "campaign" ? (campaigns.get(String(before)) ?? null) : textIn(before));
    else if (before === null) fields.delete(key);
    else fields.set(key, before);
  }
  return { ...facts, texts: Object.fromEntries(texts), fields: Object.fromEntries(fields) };
}

const textIn = (value: FieldValue | null) => (typeof value === "string" ? value : null);

/** When it came in, and when anything happened to it or was told otherwise before Sales' first work. */
function momentsOf(facts: LeadFacts, past: Past): Moment[] {
  const told = [...facts.events.map(({ occurredAt }) => occurredAt), ...past.changes.map(({ at }) => new Date(at))];
  const workedAt = past.worked_at === null ? null : new Date(past.worked_at);
  const later = told.filter((at) => at > facts.createdAt && at <= now && (!workedAt || at < workedAt));
  return [facts.createdAt, ...later].map((at) => ({ at, facts: factsAt(facts, past, at) }));
}

/** The points at each moment at which all but the threshold was fulfilled, and at any. */
function replay(definition: Definition, { moments }: Lead, timeZone: string) {
  const judged = moments.map(({ at, facts }) => evaluate(definition, facts, at, timeZone));
  const fitting = judged.filter(({ misses }) => misses.every(({ kind }) => kind === "threshold"));
  return {
    points: Math.max(...judged.map(({ points }) => points)),
    fittingPoints: fitting.length === 0 ? null : Math.max(...fitting.map(({ points }) => points)),
  };
}

/** For each part whether it held at one of its moments. */
function heldOf(definition: Definition, { moments }: Lead, timeZone: string): string {
  const held = partConditions(definition).map((when) =>
    moments.some(({ at, facts }) => holds(when, { facts, now: at, timeZone })),
  );
  return held.map((isHeld) => (isHeld ? "1" : "0")).join("");
}

function patternOf(lead: Lead, ground: Ground, definition: Definition, other: Definition, holdoutFrom: string) {
  const { timeZone, maturity, outside, touchesSince } = ground;
  const { createdAt } = lead.facts;
  const maturedBefore = new Date(now.getTime() - maturity.days * 86_400_000);
  const seen = replay(other, lead, timeZone);
  return {
    held: heldOf(definition, lead, timeZone),
    ...replay(definition, lead, timeZone),
    other: seen.fittingPoints !== null && seen.fittingPoints >= other.score.threshold,
    outcome: outcomeBy(lead.past, createdAt, { success: ground.outcome, maturedBefore, touchesSince }),
    verdict: verdictBy(lead.past, outside),
    isNewer: dayAt(timeZone, createdAt) >= holdoutFrom,
  };
}

const keyOf = (pattern: Omit<Pattern, "leads">) => JSON.stringify(Object.entries(pattern).toSorted());

function counted(patterns: readonly Pattern[]): Record<string, number> {
  return Object.fromEntries(patterns.map(({ leads, ...pattern }) => [keyOf(pattern), leads]));
}

/** How many came in in each month of the zone, by what the definition and the time made of them. */
function monthsBy(patterns: readonly Pattern[], isMql: (pattern: Pattern) => boolean, timeZone: string) {
  const months = patterns.map((pattern, place) => {
    const { outcome, verdict } = pattern;
    const day = dayAt(timeZone, leads[place]?.facts.createdAt ?? now);
    return JSON.stringify({ month: `${day.slice(0, 7)}-01`, isMql: isMql(pattern), outcome, verdict });
  });
  return Object.fromEntries([...Map.groupBy(months, (name) => name)].map(([name, alike]) => [name, alike.length]));
}

function countedByMonth(months: Scan["months"]) {
  return Object.fromEntries(
    months.map(({ month, isMql, outcome, verdict, leads }) => [
      JSON.stringify({ month, isMql, outcome, verdict }),
      leads,
    ]),
  );
}

/** Whether a lead was first told of when Sales had worked on it. */
function isLate({ past: { recorded_at, worked_at } }: Lead): boolean {
  return worked_at !== null && Date.parse(recorded_at) >= Date.parse(worked_at);
}

describe("A scan", () => {
  test("counts 50,000 pairs of a definition and a lead as replaying the evaluator does at every moment of each", async () => {
    const anyCase = fc.record({
      definition: anyDefinition,
      other: anyDefinition,
      timeZone: fc.constantFrom(...zones),
      outcome: fc.constantFrom("won" as const, "sql" as const),
      holdoutFrom: fc.constantFrom("2018-11-05", "2026-03-29", "2026-10-25"),
    });
    const cases = fc.sample(anyCase, { numRuns: 27, seed: 70 });
    const seen = { pairs: 0, mqls: 0, otherwise: 0, late: 0 };
    for (const { definition, other, timeZone, outcome, holdoutFrom } of cases) {
      const [ground, scan] = await reading(house.sofia, async (db) => {
        const asked = { workspaceId: house.workspaceId, now, timeZone };
        const ground = await findGround(db, asked, { population: {}, outcome });
        return [ground, await scanLeads(db, ground, definition, other, holdoutFrom)] as const;
      });
      const replayed = leads.map((lead) => ({ ...patternOf(lead, ground, definition, other, holdoutFrom), leads: 1 }));
      const expected: Record<string, number> = {};
      for (const { leads: _, ...pattern } of replayed) expected[keyOf(pattern)] = (expected[keyOf(pattern)] ?? 0) + 1;
      expect({ definition, timeZone, counted: counted(scan.patterns) }).toEqual({
        definition,
        timeZone,
        counted: expected,
      });
      const isMql = ({ fittingPoints }: { fittingPoints: number | null }) =>
        fittingPoints !== null && fittingPoints >= definition.score.threshold;
      expect(countedByMonth(scan.months)).toEqual(monthsBy(replayed, isMql, timeZone));
      const late = leads.filter((lead, place) => isLate(lead) && replayed.slice(place, place + 1).some(isMql));
      expect(scan.finalOnly).toBe(late.length);
      seen.late += late.length;
      const asToday = leads.map((lead) =>
        heldOf(definition, { ...lead, moments: [{ at: now, facts: lead.facts }] }, timeZone),
      );
      // Each is held against two definitions, one of which says only whom it calls MQLs.
      seen.pairs += leads.length * 2;
      seen.mqls += replayed.filter(isMql).length;
      seen.otherwise += replayed.filter(({ held }, index) => held !== asToday[index]).length;
    }
    expect(seen.pairs).toBeGreaterThanOrEqual(50_000);
    expect(seen.mqls).toBeGreaterThan(seen.pairs / 100);
    expect(seen.late).toBeGreaterThan(0);
    // Otherwise looking at leads as they are now would do.
    expect(seen.otherwise).toBeGreaterThan(seen.pairs / 200);
  }, 120_000);
});
