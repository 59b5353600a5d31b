import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Landed, LeadDraft } from "#features/leads/intake/schema.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft } from "../factories/drafts.ts";
import { anImportOf, countsOf, land, leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const hubspot = (externalId: string) => ({ system: "hubspot", externalId });
const day = (date: string) => new Date(`${date}T10:00:00.000Z`);
const qualified = (date: string) => ({
  type: "qualified" as const,
  data: { by: "import" as const },
  occurredAt: day(date),
});
const won = (date: string, valueMinor: number) => ({
  type: "won" as const,
  data: { valueMinor },
  occurredAt: day(date),
});

/** Some hundred leads with all kinds of history. */
const many = (count: number): LeadDraft[] =>
  Array.from({ length: count }, (_, number) =>
    aDraft({
      identity: number % 3 === 0 ? null : hubspot(`${number}`),
      values: { email: `person${number}@hill.example`, lastName: `Hill ${number}`, source: `Source ${number % 4}` },
      fields: { size: number % 7 },
      createdAt: day(`2026-0${1 + (number % 8)}-15`),
      ...(number % 5 === 0 && { campaign: `Campaign ${number % 2}` }),
      events: [
        ...(number % 2 === 0 ? [qualified("2026-10-01")] : []),
        ...(number % 4 === 0 ? [won("2026-11-01", 1_000 * number)] : []),
      ],
    }),
  );
const outcomesOf = (landed: readonly Landed[]) => [...new Set(landed.map(({ outcome }) => outcome))];

describe("leads that land", () => {
  it("are written with their events, their projection, what they are found by, and their campaign", async () => {
    const { sofia } = await aWorkspace();
    const draft = aDraft({
      identity: hubspot("1"),
      values: { email: "José@Hill.example", firstName: "José", lastName: "Müller", company: "Hill", source: "Webinar" },
      fields: { size: 12, plan: "Pro", known: true },
      campaign: "Spring push",
      createdAt: day("2026-03-01"),
      events: [won("2026-05-01", 500), qualified("2026-04-01")],
    });
    const [landed] = await land(sofia, [draft]);
    expect(landed).toMatchObject({ outcome: "created" });
    const [lead] = await leadsOf(sofia);
    expect(lead).toMatchObject({
      id: landed?.leadId,
      sourceSystem: "hubspot",
      externalId: "1",
      email: "José@Hill.example",
      emailKey: "josé@hill.example",
      nameKey: "muller jose",
      companyKey: "hill",
      fields: { size: 12, plan: "Pro", known: true },
      source: "Webinar",
      latestSource: "Webinar",
      stage: "won",
      stageAt: day("2026-05-01"),
      handedOffAt: day("2026-04-01"),
      qualifiedBy: "import",
      valueMinor: 500n,
      createdAt: day("2026-03-01"),
      revision: 1,
      campaign: { name: "Spring push" },
    });
    expect(lead?.events.map(({ type }) => type)).toEqual(["received", "qualified", "won"]);
  });

  it("come to the same leads and counts when they come again, in other chunks too", async () => {
    const { sofia } = await aWorkspace();
    const drafts = many(120);
    expect(outcomesOf(await land(sofia, drafts))).toEqual(["created"]);
    const before = await leadsOf(sofia);
    expect(outcomesOf(await land(sofia, drafts.slice(0, 70)))).toEqual(["unchanged"]);
    expect(outcomesOf(await land(sofia, drafts.slice(50)))).toEqual(["unchanged"]);
    expect(await leadsOf(sofia)).toEqual(before);
    const { counted, expected } = await countsOf(sofia);
    expect(counted).toEqual(expected);
    expect(counted.length).toBeGreaterThan(20);
  });

  it("are changed set-wise, each to its own values, with counts that equal a recount", async () => {
    const { sofia } = await aWorkspace();
    await land(sofia, many(60));
    const changes = many(60).map((draft, number) => ({
      ...draft,
      values: { ...draft.values, jobTitle: `Title ${number}`, source: "Fair" },
      fields: { size: null },
      events: [...draft.events, qualified("2026-10-20")],
    }));
    expect(outcomesOf(await land(sofia, changes))).toEqual(["updated"]);
    const leads = await leadsOf(sofia);
    expect(leads.every(({ jobTitle, lastName }) => jobTitle?.slice(6) === lastName?.slice(5))).toBe(true);
    expect(
      leads.every(
        ({ latestSource, source, revision }) => latestSource === "Fair" && source !== "Fair" && revision === 2,
      ),
    ).toBe(true);
    expect(leads.every(({ fields }) => Object.keys(Object(fields)).length === 0)).toBe(true);
    const { counted, expected } = await countsOf(sofia);
    expect(counted).toEqual(expected);
  });

  it("fold where several of a chunk mean one", async () => {
    const { sofia } = await aWorkspace();
    const landed = await land(sofia, [
      aDraft(),
      aDraft({ values: { email: "JANE@hill.example", jobTitle: "Director" } }),
      aDraft({ identity: hubspot("7"), values: { email: "jane@hill.example", phone: "1" } }),
      aDraft({ identity: hubspot("7"), values: { phone: "1" } }),
    ]);
    expect(landed.map(({ outcome }) => outcome)).toEqual(["created", "updated", "updated", "unchanged"]);
    expect(await leadsOf(sofia)).toMatchObject([{ jobTitle: "Director", phone: "1", externalId: "7", revision: 1 }]);
  });

  it("refuse an event that another lead has, without keeping the others out", async () => {
    const { sofia } = await aWorkspace();
    const note = {
      type: "note" as const,
      data: { text: "Hello" },
      occurredAt: day("2026-01-01"),
      identity: hubspot("n1"),
    };
    await land(sofia, [aDraft({ events: [note] })]);
    const other = aDraft({ values: { email: "tom@hill.example" }, events: [note] });
    expect(await land(sofia, [other, aDraft({ values: { email: "ann@hill.example" } })])).toMatchObject([
      { outcome: "refused" },
      { outcome: "created" },
    ]);
    expect(await leadsOf(sofia)).toHaveLength(2);
  });

  it("leave the leads of another workspace alone, though they have the same names", async () => {
    const here = await aWorkspace();
    const there = await aWorkspace();
    const drafts = [aDraft({ identity: hubspot("1") })];
    await land(here.sofia, drafts);
    expect(outcomesOf(await land(there.sofia, drafts))).toEqual(["created"]);
    expect(await leadsOf(here.sofia)).toHaveLength(1);
  });
});

describe("leads that land at once", () => {
  it("are one where they mean the same, by name or by address", async () => {
    const { sofia, ravi, nora } = await aWorkspace();
    const drafts = [
      aDraft({ identity: hubspot("1") }),
      aDraft({ identity: hubspot("1"), values: { company: "Hill" } }),
    ];
    const people = [sofia, ravi, nora, sofia, ravi, nora];
    const landed = await Promise.all(people.map((person, index) => land(person, [drafts[index % 2] ?? aDraft()])));
    expect(landed.flat().filter(({ outcome }) => outcome === "created")).toHaveLength(1);
    expect(await leadsOf(sofia)).toHaveLength(1);
    const byAddress = aDraft({ values: { email: "tom@hill.example" } });
    await Promise.all(people.map((person) => land(person, [byAddress])));
    expect(await leadsOf(sofia)).toHaveLength(2);
  });

  it("are one also where an import's chunk brings them beside a single one", async () => {
    const { sofia, ravi } = await aWorkspace();
    const importId = await anImportOf(sofia);
    const drafts = many(60);
    await Promise.all([land(sofia, drafts, { importId }), ...drafts.slice(0, 6).map((draft) => land(ravi, [draft]))]);
    expect(await leadsOf(sofia)).toHaveLength(60);
    const { counted, expected } = await countsOf(sofia);
    expect(counted).toEqual(expected);
  });
});

describe("what an import changed", () => {
  it("is remembered as it was before its first change and after its last", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft({ fields: { plan: "Free" } })]);
    await land(sofia, [aDraft({ values: { email: "jane@hill.example", company: "Vale" } })], { importId });
    await land(sofia, [aDraft({ values: { email: "jane@hill.example", company: "Dale" }, fields: { plan: "Pro" } })], {
      importId,
    });
    const rows = await asOwner(workspaceId, async (db) => (await db.query("SELECT before FROM import_change")).rows);
    expect(rows).toEqual([
      {
        before: {
          before: { company: "Hill & Daughters", "field:plan": "Free" },
          after: { company: "Dale", "field:plan": "Pro" },
          from: 1,
          revision: 3,
        },
      },
    ]);
  });

  it("needs an import that is there", async () => {
    const { sofia } = await aWorkspace();
    await land(sofia, [aDraft()]);
    const change = aDraft({ values: { email: "jane@hill.example", company: "Vale" } });
    await expect(land(sofia, [change], { importId: randomUUID() })).rejects.toThrow(/foreign key|Foreign key/);
    expect(await leadsOf(sofia)).toMatchObject([{ company: "Hill & Daughters" }]);
  });
});
