import { beforeAll, describe, expect, test } from "vitest";
import { findEvidence } from "#features/definitions/evidence/queries/find-evidence.ts";
import { listBehindRow } from "#features/definitions/evidence/queries/list-behind-row.ts";
import { conditionOf } from "#features/definitions/evidence/rules/row-condition.ts";
import type { Evidence, EvidenceRow } from "#features/definitions/evidence/schema.ts";
import { judgedLeads } from "#features/definitions/queries/in-sql.ts";
import { type CatalogueField, catalogueOf, findField } from "#features/definitions/rules/catalogue.ts";
import { condition } from "#features/definitions/schema/condition.ts";
import { makeCampaign } from "#features/leads/campaigns/commands/make-campaign.ts";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import { listFields } from "#features/leads/fields/queries.ts";
import { reading } from "#platform/database/transaction.ts";
import { isRefusal } from "#platform/refusals.ts";
import { layHostileLeads } from "../factories/hostile-leads.ts";
import { aDefinition } from "../factories/lead-definition.ts";
import { layPastChanges, layPastEvents, layPastLeads, type PastLead } from "../factories/past-leads.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00Z");
const won = { wonAt: "2025-05-01T10:00:00Z", workedAt: "2025-04-02T10:00:00Z" };
const lost = { stage: "lost", workedAt: "2025-04-02T10:00:00Z" };

/** So many leads of the spring of 2025, unless it is said otherwise. */
function some(count: number, lead: Partial<PastLead>): PastLead[] {
  return Array.from({ length: count }, () => ({ createdAt: "2025-04-01T10:00:00Z", ...lead }));
}

async function evidenceOf({ sofia }: Cast, field: string, rest = {}): Promise<Evidence> {
  const evidence = await findEvidence(sofia, { field, outcome: "won", ...rest }, now);
  if (isRefusal(evidence)) throw new Error(evidence.refused);
  return evidence;
}

/** Each row as "what it says: converted / known of all". */
function linesOf({ rows, rest }: Evidence): string[] {
  return [...rows, ...(rest ? [rest] : [])].map(
    ({ says, leads, converted: { part, whole } }) => `${says}: ${part}/${whole} of ${leads}`,
  );
}

const fieldTypes = ["text", "number", "money", "date", "yes_no", "choice"] as const;

async function withFields(house: Cast): Promise<Cast> {
  for (const type of fieldTypes) {
    const options = type === "choice" ? ["12"] : [];
    await addField(house.sofia, { label: `Own ${type}`, type, key: type, options }, now);
  }
  return house;
}

describe("Evidence of a field", () => {
  test("counts texts as they are most often written, whatever their case, and what isn't known by itself", async () => {
    const house = await aWorkspace();
    await layPastLeads(house.workspaceId, [
      ...some(3, { source: "Partner", ...won }),
      ...some(2, { source: "PARTNER", ...lost }),
      ...some(4, { source: "Fair", ...lost }),
      ...some(1, { source: "Fair", ...won }),
      ...some(2, { source: "", ...won }),
      ...some(1, lost),
      // Too young, and never worked on though nobody has recorded a touch: an outcome that isn't known, and one that is.
      { source: "Fair", createdAt: "2026-11-20T10:00:00Z" },
      { source: "fair", createdAt: "2025-04-01T10:00:00Z" },
    ]);
    const evidence = await evidenceOf(house, "source");
    expect(linesOf(evidence)).toEqual(["Fair: 1/6 of 7", "Partner: 3/5 of 5", "Not known: 2/3 of 3"]);
    expect(evidence.all).toMatchObject({ part: 6, whole: 14 });
    expect(evidence.leads).toBe(15);
    expect(evidence.maturity).toEqual({ days: 90, from: "assumed" });
    expect(evidence.cautions).toContain(
      "Only 6 of 14 leads became customers: what looks like a difference may be chance.",
    );
  });

  test("is of the days that are asked for, in the workspace's zone, and of opportunities if asked", async () => {
    const house = await aWorkspace();
    await layPastLeads(house.workspaceId, [
      { source: "Early", createdAt: "2025-03-31T21:59:59Z", ...lost },
      { source: "In", createdAt: "2025-03-31T22:00:00Z", ...won },
      { source: "In", createdAt: "2025-04-30T21:59:59Z", opportunityAt: "2025-05-01T10:00:00Z", ...lost },
      { source: "Late", createdAt: "2025-04-30T22:00:00Z", ...won },
    ]);
    const april = { from: "2025-04-01", to: "2025-04-30" };
    expect(linesOf(await evidenceOf(house, "source", april))).toEqual(["In: 1/2 of 2"]);
    expect(linesOf(await evidenceOf(house, "source", { ...april, outcome: "sql" }))).toEqual(["In: 2/2 of 2"]);
    expect(linesOf(await evidenceOf(house, "createdAt"))).toEqual([
      "March 2025: 0/1 of 1",
      "April 2025: 1/2 of 2",
      "May 2025: 1/1 of 1",
    ]);
  });

  test("lists fifty values, and what is left over together", async () => {
    const house = await aWorkspace();
    const often = Array.from({ length: 60 }, (_, at) => some(60 - at, { company: `Firm ${at}`, ...lost })).flat();
    await layPastLeads(house.workspaceId, often);
    const { rows, rest } = await evidenceOf(house, "company");
    expect(rows.map(({ says }) => says)).toEqual(Array.from({ length: 50 }, (_, at) => `Firm ${at}`));
    expect(rest).toMatchObject({ kind: "rest", leads: 55 });
  });

  test("parts many numbers into ten ranges of about as many leads, never what is alike, and names few one by one", async () => {
    const house = await withFields(await aWorkspace());
    const leads = Array.from({ length: 1_000 }, (_, at) => some(1, { fields: { number: at, money: at % 3 }, ...lost }));
    await layPastLeads(house.workspaceId, [...leads.flat(), ...some(5, won)]);
    const lines = linesOf(await evidenceOf(house, "field:number"));
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe("0 to 99: 0/100 of 100");
    expect(lines.at(-2)).toBe("900 or more: 0/100 of 100");
    expect(lines.at(-1)).toBe("Not known: 5/5 of 5");
    expect(linesOf(await evidenceOf(house, "field:money"))).toEqual([
      "EUR 0: 0/334 of 334",
      "EUR 0.01: 0/333 of 333",
      "EUR 0.02: 0/333 of 333",
      "Not known: 5/5 of 5",
    ]);
  });

  test("counts events before Sales' first work, also of a lead that was merged, without those that were corrected", async () => {
    const house = await aWorkspace();
    const [kept = "", other = ""] = await layPastLeads(house.workspaceId, [...some(1, won), ...some(1, lost)]);
    const [merged = ""] = await layPastLeads(house.workspaceId, some(1, { mergedIntoId: kept }));
    const mail = { channel: "email", direction: "outbound", automatic: true, answered: false };
    const sent = (leadId: string, at: string) => ({ leadId, type: "touch", at, data: mail }) as const;
    const [mistake = ""] = await layPastEvents(house.workspaceId, [
      sent(kept, "2025-04-01T11:00:00Z"),
      sent(kept, "2025-04-01T12:00:00Z"),
      sent(merged, "2025-04-01T13:00:00Z"),
      sent(kept, "2025-04-02T10:00:00Z"),
      sent(other, "2025-04-03T10:00:00Z"),
    ]);
    const correction = {
      leadId: kept,
      type: "corrected",
      at: "2025-04-01T14:00:00Z",
      data: { eventId: mistake },
    } as const;
    await layPastEvents(house.workspaceId, [correction]);
    expect(linesOf(await evidenceOf(house, "event:touch"))).toEqual(["0: 0/1 of 1", "2: 1/1 of 1"]);
  });

  test("names campaigns, and of addresses what stands behind the @", async () => {
    const house = await aWorkspace();
    const campaign = await makeCampaign(
      house.marek,
      { name: "Spring fair", channel: null, startsOn: null, endsOn: null },
      now,
    );
    if (isRefusal(campaign)) throw new Error(campaign.refused);
    await layPastLeads(house.workspaceId, [
      ...some(2, { campaignId: campaign.id, email: "ann@hill.example", ...won }),
      ...some(1, { email: "bob@Hill.example", ...lost }),
      ...some(1, { email: "nowhere", ...lost }),
    ]);
    expect(linesOf(await evidenceOf(house, "campaign"))).toEqual(["Spring fair: 2/2 of 2", "Not known: 0/2 of 2"]);
    expect(linesOf(await evidenceOf(house, "email"))).toEqual(["hill.example: 2/3 of 3", "Not known: 0/1 of 1"]);
  });

  test("is refused where there is no such field, and empty where there are no leads", async () => {
    const house = await aWorkspace();
    const refused = await findEvidence(house.sofia, { field: "field:gone", outcome: "won" }, now);
    expect(refused).toMatchObject({ refused: "invalid_input", fields: { field: "No field of leads is called so." } });
    expect(await evidenceOf(house, "source")).toMatchObject({ rows: [], rest: null, leads: 0, cautions: [] });
  });
});

describe("A row of evidence", () => {
  let house: Cast;
  let fields: readonly CatalogueField[];
  const asked = { outcome: "won", days: {} } as const;

  beforeAll(async () => {
    house = await withFields(await aWorkspace());
    await layHostileLeads(house.workspaceId, 200, 7);
    const names = ["source", "company", "email", "campaign", "createdAt", "event:touch", "event:source_touched"];
    const catalogue = catalogueOf(await listFields(house.sofia), "EUR");
    const all = [...names, ...fieldTypes.map((type) => `field:${type}`)];
    fields = all.flatMap((name) => findField(catalogue, name) ?? []);
  });

  /** The ends of a row as its address has them. */
  const endsOf = ({ value, range }: EvidenceRow) => {
    const { from, to } = range ?? { from: value, to: value };
    return { from: from === null ? null : String(from), to: to === null ? null : String(to) };
  };

  test("opens exactly the leads that it counts, whatever was ever written into them", async () => {
    for (const { name: field } of fields) {
      const { rows, rest, leads } = await evidenceOf(house, field);
      const all = [...rows, ...(rest ? [rest] : [])];
      expect(all.reduce((sum, row) => sum + row.leads, 0)).toBe(leads);
      const some = all.filter(({ kind }, at) => at % 3 === 0 || kind === "unknown" || kind === "rest");
      for (const row of some) {
        const behind = { ...asked, field, kind: row.kind, ends: endsOf(row), only: "all" } as const;
        const { inAll } = await listBehindRow(house.ravi, behind, now);
        expect({ field, says: row.says, inAll }).toEqual({ field, says: row.says, inAll: row.leads });
      }
    }
  });

  test("opens those whose outcome is known, or that converted, by themselves", async () => {
    const other = await aWorkspace();
    await layPastLeads(other.workspaceId, [
      ...some(3, { source: "Fair", ...won }),
      ...some(2, { source: "fair", ...lost }),
      { source: "Fair", createdAt: "2026-11-20T10:00:00Z" },
      ...some(1, { source: "Ads", ...won }),
    ]);
    const ends = { from: "FAIR", to: "FAIR" };
    const numberOf = async (only: "all" | "known" | "converted") =>
      (await listBehindRow(other.otto, { ...asked, field: "source", kind: "value", ends, only }, now)).leads.length;
    expect([await numberOf("all"), await numberOf("known"), await numberOf("converted")]).toEqual([6, 5, 3]);
  });

  test("becomes the condition that those leads fulfil", async () => {
    const seen = new Set<string>();
    for (const field of fields.filter(({ type }) => type !== "events")) {
      const { rows } = await evidenceOf(house, field.name);
      // An address without an @ is known, and yet not where it is at.
      for (const row of rows.filter(({ kind }) => kind !== "unknown")) {
        const { data: when } = condition.safeParse(conditionOf(row, field, "EUR"));
        if (!when) continue;
        const judged = judgedLeads(
          aDefinition({ criteria: when }),
          { workspaceId: house.workspaceId, now, timeZone: "Europe/Prague" },
          {},
        );
        const [counted] = await reading(
          house.sofia,
          (db) => db.$queryRaw<{ leads: number }[]>`
            SELECT count(*)::int AS leads FROM (${judged}) AS judged WHERE is_mql`,
        );
        expect({ field: field.name, says: row.says, ...counted }).toEqual({
          field: field.name,
          says: row.says,
          leads: row.leads,
        });
        seen.add(field.type);
      }
    }
    expect([...seen].toSorted()).toEqual(["choice", "date", "email", "money", "number", "text", "yes_no"]);
  });
});

describe("A field that leaks the outcome", () => {
  test("was filled in after Sales began to work in most leads, as far as they were recorded before", async () => {
    const house = await withFields(await aWorkspace());
    const worked = { createdAt: "2025-04-01T10:00:00Z", workedAt: "2025-04-02T10:00:00Z", stage: "sal" };
    const told = (count: number, fields: PastLead["fields"], rest = {}) =>
      layPastLeads(house.workspaceId, some(count, { ...worked, ...(fields && { fields }), ...rest }));
    const afterwards = await told(12, { text: "keen", choice: "12" });
    const before = await told(8, { text: "keen", choice: "12" });
    // Of history nobody knows what was told when, and who has no value got none.
    await told(50, { text: "keen" }, { recordedAt: "2025-06-01T10:00:00Z" });
    await told(50, undefined);
    const change = (leadId: string, at: string, field: string, was: string | null = null) =>
      ({ leadId, field, before: was, at: `2025-04-${at}` }) as const;
    await layPastChanges(house.workspaceId, [
      ...afterwards.map((id) => change(id, "02T10:00:00Z", "field:text")),
      ...before.map((id) => change(id, "02T09:59:59Z", "field:text")),
      // Told otherwise later, but known before.
      ...before.map((id) => change(id, "05T10:00:00Z", "field:text", "cool")),
      ...afterwards.map((id) => change(id, "05T10:00:00Z", "field:choice", "13")),
    ]);
    const { leak } = await evidenceOf(house, "field:text");
    expect(leak).toMatchObject({ field: "field:text", why: "filled_after_touch", share: { part: 12, whole: 20 } });
    expect(leak?.says).toBe("“Own text” was filled in only after Sales had begun to work on them in 12 of 20 leads.");
    expect((await evidenceOf(house, "field:choice")).leak).toBeNull();
    expect((await evidenceOf(house, "source")).leak).toBeNull();
  });

  test("parts customers from others by itself: by being known, by one value, by its numbers, or by the winning alone", async () => {
    const house = await withFields(await aWorkspace());
    const numbered = (count: number, from: number, lead: Partial<PastLead>) =>
      Array.from({ length: count }, (_, at) =>
        some(1, { ...lead, fields: { ...lead.fields, number: from + at } }),
      ).flat();
    await layPastLeads(house.workspaceId, [
      ...numbered(30, 100, { fields: { text: "yes", yes_no: true }, source: "Fair", ...won }),
      ...numbered(30, 200, { fields: { yes_no: true }, source: "Fair", ...won }),
      ...numbered(58, 20, { fields: { yes_no: false, choice: "12" }, source: "Fair", ...lost }),
      ...numbered(2, 150, { fields: { yes_no: true }, source: "Ads", ...lost }),
    ]);
    const sayingOf = async (field: string) => (await evidenceOf(house, field)).leak?.says;
    expect(await sayingOf("field:text")).toMatch(/^“Own text” is known of 30 of 60 customers and of 0 of 60 others: /);
    expect(await sayingOf("field:yes_no")).toMatch(
      /^“Own yes_no” is “true” for 60 of 60 customers and of 2 of 60 others: /,
    );
    expect(await sayingOf("field:number")).toMatch(
      /^“Own number” alone tells customers from others in 98% of all pairs: /,
    );
    expect(await sayingOf("field:choice")).toMatch(
      /^“Own choice” is known of 0 of 60 customers and of 58 of 60 others: /,
    );
    expect(await sayingOf("source")).toBeUndefined();
    expect(await sayingOf("createdAt")).toBeUndefined();
  });
});
