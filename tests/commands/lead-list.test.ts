import { beforeAll, describe, expect, it } from "vitest";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import type { LeadDraft } from "#features/leads/intake/schema.ts";
import { exportLeads } from "#features/leads/list/commands/export-leads.ts";
import { findLeads } from "#features/leads/list/queries/find-leads.ts";
import { type Asked, listLeads } from "#features/leads/list/queries/list-leads.ts";
import { exportLeadsInput, type LeadItem, type Sort, sortNames } from "#features/leads/list/schema.ts";
import { stages } from "#features/leads/schema.ts";
import { chance } from "#launch/demo/chance.ts";
import type { Actor } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const random = chance(20_261_122);

function oneOf<Value>(values: readonly [Value, ...Value[]]): Value {
  const [chosen = values[0]] = values.slice(Math.floor(random() * values.length));
  return chosen;
}

/** A lead like others, some of it unknown: with few names and moments, so that orders have to tell equals apart. */
function randomDraft({ ravi, nora }: Cast, number: number): LeadDraft {
  const createdAt = new Date(Date.UTC(2026, 2, 1 + Math.floor(random() * 5)));
  const qualified = oneOf(["04-03", "05-03", null]);
  const judged = oneOf([{}, { by: "definition", version: 1, points: number % 3 }]);
  const values = { lastName: oneOf(["adams", "brown", null]), company: oneOf(["acme", "zenith", null]) };
  return {
    identity: { system: "test", externalId: `lead-${number}` },
    values: { ...values, email: null, source: oneOf(["Fair", "Website", null]), country: oneOf(["France", null]) },
    fields: { plan: oneOf(["gold", "silver"]), ...(random() < 0.05 && { staff: 7 }) },
    ownerId: oneOf([ravi.memberId, nora.memberId, null]),
    createdAt,
    events: qualified
      ? [anEventDraft("qualified", qualified, judged), ...oneOf([[], [anEventDraft("won", "06-01")]])]
      : [],
  };
}

async function everyPage(actor: Actor, asked: Asked): Promise<{ leads: LeadItem[]; back: LeadItem[] }> {
  const leads: LeadItem[] = [];
  const back: LeadItem[] = [];
  let previous: string | null = null;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listLeads(actor, { ...asked, cursor, limit: 40 });
    if (isRefusal(page)) throw new Error(JSON.stringify(page));
    leads.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) back.push(...page.items);
    previous = page.previousCursor;
  }
  while (previous !== null) {
    const page = await listLeads(actor, { ...asked, cursor: previous, limit: 40 });
    if (isRefusal(page)) throw new Error(JSON.stringify(page));
    back.unshift(...page.items);
    previous = page.previousCursor;
  }
  return { leads, back };
}

describe("a list of leads", () => {
  let house: Cast;
  let all: LeadItem[];

  beforeAll(async () => {
    house = await aWorkspace();
    await addField(house.sofia, { label: "Plan", type: "text", options: [] }, now);
    await addField(house.sofia, { label: "Staff", type: "number", options: [] }, now);
    await land(
      house.sofia,
      Array.from({ length: 150 }, (_, number) => randomDraft(house, number)),
    );
    all = (await everyPage(house.sofia, { filter: {} })).leads;
  });

  const filters: Record<string, [asked: object, meets: (lead: LeadItem) => boolean]> = {
    nothing: [{}, () => true],
    "a stage": [{ stage: "mql" }, ({ stage }) => stage === "mql"],
    "two stages": [{ stage: "won,inquiry" }, ({ stage }) => stage === "won" || stage === "inquiry"],
    "a source and a value": [
      { source: "Fair", "field.plan": "gold" },
      ({ source, fields }) => source === "Fair" && fields.plan === "gold",
    ],
    "what few have": [{ "field.staff.from": "5" }, ({ fields }) => fields.staff === 7],
    "what isn't known": [{ unknown: "owner,country" }, ({ owner, country }) => owner === null && country === null],
    "the word adams": [{ q: "ADA" }, ({ lastName }) => lastName === "adams"],
    days: [
      { createdFrom: "2026-03-02", createdTo: "2026-03-03" },
      ({ createdAt }) => createdAt.toISOString() >= "2026-03-02" && createdAt.toISOString() < "2026-03-04",
    ],
    "what nobody has": [{ "field.plan": "bronze" }, () => false],
  };
  const sorts = sortNames.flatMap((name): Sort[] => [name, `-${name}`]);
  const cases = Object.entries(filters).flatMap(([wanted, filter]) => sorts.map((sort) => ({ wanted, filter, sort })));

  it.for(cases)("by $sort of $wanted has each lead once, forwards and back again", async ({ filter, sort }) => {
    const [asked, meets] = filter;
    const { leads, back } = await everyPage(house.sofia, { filter: exportLeadsInput.parse(asked), sort });
    expect(back).toEqual(leads);
    expect(leads.map(({ id }) => id).sort()).toEqual(
      all
        .filter(meets)
        .map(({ id }) => id)
        .sort(),
    );
    const ranks = leads.map((lead) => rankOf(lead, sort));
    expect(ranks).toEqual(
      ranks.toSorted((one, other) => (sort.startsWith("-") ? compare(other, one) : compare(one, other)) || 0),
    );
  });

  it("is the workspace's own", async () => {
    const outsider = await aWorkspace();
    expect(await listLeads(outsider.sofia, { filter: {} })).toMatchObject({ items: [], nextCursor: null });
    expect(await findLeads(outsider.sofia, { query: "adams" })).toEqual([]);
  });

  it("says what of a filter means nothing, and that a cursor is of another order", async () => {
    const asked = exportLeadsInput.parse({ "field.shoes": "43" });
    expect(await listLeads(house.sofia, { filter: asked })).toMatchObject({ refused: "invalid_input" });
    const page = await listLeads(house.sofia, { filter: {}, limit: 5 });
    const cursor = isRefusal(page) ? null : page.nextCursor;
    expect(await listLeads(house.sofia, { filter: {}, sort: "name", cursor: cursor ?? "" })).toMatchObject({
      refused: "invalid_input",
      fields: { cursor: expect.any(String) },
    });
  });

  it("is searched by the palette, from two letters on", async () => {
    const found = await findLeads(house.otto, { query: "brow" });
    expect(found).toHaveLength(6);
    expect(found[0]).toMatchObject({ label: "brown", href: expect.stringMatching(/^\/leads\//) });
    expect(await findLeads(house.otto, { query: "b" })).toEqual([]);
  });
});

describe("exporting leads", () => {
  it("makes a file that no spreadsheet takes for a program, and a fact without words of people", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    await land(sofia, [
      {
        identity: { system: "test", externalId: "1" },
        values: { lastName: "=HYPERLINK(1)", company: "A, B" },
        fields: {},
        events: [],
      },
    ]);
    const file = await exportLeads(sofia, { q: "hyperlink" }, now);
    if (isRefusal(file)) throw new Error(file.refused);
    const lines = (await wholeOf(file.text)).split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`,'=HYPERLINK(1),"A, B",`);
    await asOwner(workspaceId, async (db) => {
      const { rows } = await db.query("SELECT payload FROM fact WHERE id = $1", [file.factId]);
      expect(rows).toEqual([{ payload: { filteredBy: ["q"] } }]);
    });
  });

  it("has all leads of the filter, batch by batch", async () => {
    const house = await aWorkspace();
    await addField(house.sofia, { label: "Plan", type: "text", options: [] }, now);
    await addField(house.sofia, { label: "Staff", type: "number", options: [] }, now);
    await land(
      house.sofia,
      Array.from({ length: 1_100 }, (_, number) => randomDraft(house, number)),
    );
    const file = await exportLeads(house.ravi, {}, now);
    const text = isRefusal(file) ? "" : await wholeOf(file.text);
    expect(new Set(text.split("\r\n").slice(1, -1)).size).toBe(1_100);
  });

  it("is not for observers", async () => {
    const { otto } = await aWorkspace();
    await expect(exportLeads(otto, {}, now)).rejects.toMatchObject({ code: "not_allowed" });
  });
});

async function wholeOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

/** Where a lead stands in an order, without what tells equals apart; who lacks what it goes by stands last either way. */
function rankOf(lead: LeadItem, sort: Sort): string | number {
  const last = sort.startsWith("-") ? "" : "~";
  switch (sort.replace("-", "")) {
    case "created":
      return lead.createdAt.getTime();
    case "stage":
      return stages.indexOf(lead.stage);
    case "handedOff":
      return lead.handedOffAt?.toISOString() ?? last;
    case "points":
      return lead.points ?? (sort.startsWith("-") ? -1 : 1_001);
    case "name":
      return lead.lastName ?? last;
    case "company":
      return lead.company ?? last;
    case "owner":
      return lead.owner?.name ?? last;
    default:
      return lead.source ?? last;
  }
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
