import { describe, expect, it } from "vitest";
import { reactions } from "#facts.ts";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { judgeLeads } from "#features/definitions/qualification/commands/judge-leads.ts";
import { listOpenCandidates, type Place } from "#features/definitions/qualification/queries/candidates.ts";
import { findQualification } from "#features/definitions/qualification/queries/find-qualification.ts";
import { qualifying } from "#features/definitions/qualification/reactions.ts";
import { findDefinition } from "#features/definitions/queries/find-definition.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { recordEvent } from "#features/leads/timeline/commands/record-event.ts";
import type { Service } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { ownersOf, turnOn } from "../factories/assignment.ts";
import { austrians, signDefinition } from "../factories/definition.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { anImportOf, countsOf, land, leadsOf } from "../factories/landing.ts";
import { toRecord } from "../factories/lead.ts";
import { untilSettled } from "../factories/settled.ts";
import { succeeded } from "../factories/versions.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const base = Date.now();
const minute = (number: number) => new Date(base + number * 60_000);
const jane = { email: "jane@hill.example", country: "austria", source: "Fair" };

/** Lets the definition, and the rotation behind it, react to all that has happened. */
async function react(workspaceId: string, at: Date, names: readonly string[] = ["qualification"]) {
  for (const reaction of reactions.filter(({ name }) => names.includes(name))) {
    await untilSettled();
    while ((await followFacts(reaction, workspaceId, at)) > 0);
  }
}

/** Nora brings a lead at a minute; answers its id. */
async function bring({ nora }: Cast, lead: object, at: Date): Promise<string> {
  const received = succeeded(await receiveLeads(nora, { fields: {}, ...lead }, at));
  if ("items" in received || !received.id) throw new Error("the lead was refused");
  return received.id;
}

describe("the definition in force", () => {
  it("hands over who fulfils it, at the moment they came in, with its points, rules and version", async () => {
    const house = await aWorkspace();
    const version = await signDefinition(house, austrians, minute(0));
    const id = await bring(house, jane, minute(1));
    await bring(house, { email: "tom@vale.example", country: "Norway", source: "Fair" }, minute(1));
    await react(house.workspaceId, minute(9));
    const leads = await leadsOf(house.sofia);
    expect(leads.map(({ stage }) => stage)).toEqual(["mql", "inquiry"]);
    expect(leads[0]).toMatchObject({ qualifiedBy: "definition", qualifiedVersion: version, points: 30, revision: 1 });
    expect(leads[0]?.handedOffAt).toEqual(minute(1));
    expect(await findQualification(house.ravi, id, minute(9))).toEqual({
      by: "definition",
      at: minute(1),
      version,
      points: 30,
      rules: [{ id: "fair", label: "Met at a fair", points: 30 }],
    });
    const { counted, expected } = await countsOf(house.sofia);
    expect(counted).toEqual(expected);
  });

  it("looks again when something is told of a lead, and says meanwhile what is missing", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const id = await bring(house, { email: "jane@hill.example", source: "Web" }, minute(1));
    await react(house.workspaceId, minute(2));
    expect(await findQualification(house.ravi, id, minute(2))).toMatchObject({
      now: { points: 0, threshold: 10, misses: [expect.stringContaining("Austria"), "10 more points to reach 10."] },
    });
    succeeded(await changeLead(house.nora, { leadId: id, revision: 1, country: "Austria", fields: {} }, minute(3)));
    await react(house.workspaceId, minute(3));
    expect((await leadsOf(house.sofia))[0]?.stage).toBe("inquiry");
    const call = toRecord(id, "touch", { channel: "call", direction: "outbound" });
    succeeded(await recordEvent(house.nora, call, minute(4)));
    await react(house.workspaceId, minute(5));
    expect((await leadsOf(house.sofia))[0]).toMatchObject({ stage: "mql", points: 10, handedOffAt: minute(4) });
  });

  it("takes nothing back, and nobody whom somebody took back is handed over by the same version again", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const id = await bring(house, jane, minute(1));
    await react(house.workspaceId, minute(1));
    succeeded(await changeLead(house.nora, { leadId: id, revision: 1, country: "Norway", fields: {} }, minute(2)));
    await react(house.workspaceId, minute(2));
    expect((await leadsOf(house.sofia))[0]?.stage).toBe("mql");
    succeeded(await changeLead(house.nora, { leadId: id, revision: 2, country: "Austria", fields: {} }, minute(3)));
    const qualified = (await leadsOf(house.sofia))[0]?.events.find(({ type }) => type === "qualified");
    succeeded(await correctEvent(house.marek, { leadId: id, eventId: qualified?.id ?? "" }, minute(4)));
    await react(house.workspaceId, minute(5));
    expect((await leadsOf(house.sofia))[0]).toMatchObject({ stage: "inquiry", points: null, qualifiedVersion: null });
    await signDefinition(house, { ...austrians, requiredFields: [] }, minute(6));
    succeeded(await changeLead(house.nora, { leadId: id, revision: 3, jobTitle: "Buyer", fields: {} }, minute(7)));
    await react(house.workspaceId, minute(7));
    expect((await leadsOf(house.sofia))[0]).toMatchObject({ stage: "mql", qualifiedVersion: 2 });
  });

  it("lets a recycled lead rest, and looks at it when something new is told of it afterwards", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const id = await bring(house, jane, minute(1));
    await react(house.workspaceId, minute(1));
    const days = (number: number) => minute(number * 24 * 60);
    succeeded(await recordEvent(house.ravi, toRecord(id, "recycled"), days(1)));
    const call = (at: Date) =>
      recordEvent(house.nora, toRecord(id, "touch", { channel: "call", direction: "outbound" }), at);
    succeeded(await call(days(2)));
    await react(house.workspaceId, days(3));
    expect((await leadsOf(house.sofia))[0]?.stage).toBe("recycled");
    await react(house.workspaceId, days(32));
    expect((await leadsOf(house.sofia))[0]?.stage).toBe("recycled");
    succeeded(await call(days(33)));
    await react(house.workspaceId, days(33));
    expect((await leadsOf(house.sofia))[0]).toMatchObject({ stage: "mql", handoffs: 2, handedOffAt: days(33) });
  });

  it("judges by the version that was in force when a lead came in, however late it hears of it", async () => {
    const house = await aWorkspace();
    await bring(house, { ...jane, email: "early@hill.example" }, minute(0));
    const first = await signDefinition(house, austrians, minute(1));
    await bring(house, jane, minute(2));
    await signDefinition(house, { ...austrians, requiredFields: ["phone"] }, minute(3));
    await bring(house, { ...jane, email: "late@hill.example" }, minute(4));
    await react(house.workspaceId, minute(9));
    const leads = await leadsOf(house.sofia);
    expect(leads.map(({ stage }) => stage)).toEqual(["inquiry", "mql", "inquiry"]);
    expect(leads[1]?.qualifiedVersion).toBe(first);
  });

  it("decides on what an import brings, but for what came in before the firm had its first", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const importId = await anImportOf(house.marek);
    const values = { email: "jane@hill.example", country: "Austria", source: "Fair" };
    const old = { ...values, email: "old@hill.example" };
    const told = { ...values, email: "told@hill.example" };
    await land(
      house.marek,
      [
        aDraft({ values, createdAt: minute(1) }),
        aDraft({ values: old, createdAt: new Date("2024-05-01T08:00:00Z") }),
        aDraft({
          values: told,
          createdAt: minute(1),
          events: [anEventDraft("qualified", minute(1).toISOString(), { by: "import" })],
        }),
      ],
      { importId, now: minute(2) },
    );
    const service: Service = { kind: "service", workspaceId: house.workspaceId, name: "The lead definition" };
    expect(await judgeLeads(service, { importedAt: minute(2) }, minute(2), minute(3))).toBe(1);
    const leads = await leadsOf(house.sofia);
    expect(leads.map(({ email, qualifiedBy }) => [email, qualifiedBy])).toEqual([
      ["jane@hill.example", "definition"],
      ["old@hill.example", null],
      ["told@hill.example", "import"],
    ]);
  });

  it("hands over, as it takes force, exactly as many open inquiries as were chosen, the newest first", async () => {
    const house = await aWorkspace();
    for (const number of [1, 2, 3, 4]) {
      await bring(
        house,
        { ...jane, email: `${number}@hill.example`, createdAt: new Date(`2026-03-0${number}T09:00:00Z`) },
        minute(0),
      );
    }
    await bring(house, { ...jane, email: "5@hill.example", country: "Norway" }, minute(0));
    await signDefinition(house, austrians, minute(1), 2);
    await react(house.workspaceId, minute(2));
    await react(house.workspaceId, minute(3));
    const leads = await leadsOf(house.sofia);
    expect(leads.map(({ stage }) => stage)).toEqual(["inquiry", "inquiry", "mql", "mql", "inquiry"]);
    expect(leads[2]?.handedOffAt).toEqual(minute(1));
  });

  it("walks the open inquiries from the newest to the oldest, a few at a time, without missing any", async () => {
    const house = await aWorkspace();
    const { workspaceId } = house;
    await signDefinition(house, austrians, minute(0));
    const createdAt = new Date("2026-03-02T09:00:00Z");
    for (const number of [1, 2, 3])
      await bring(house, { ...jane, email: `${number}@hill.example`, createdAt }, minute(1));
    const walked = await reading(house.sofia, async (db) => {
      const inForce = await findDefinition(db, workspaceId);
      if (!inForce) throw new Error("nothing is in force");
      const asked = { workspaceId, now: minute(2), timeZone: "Europe/Prague" };
      const next = (after: Place | null) => listOpenCandidates(db, inForce, { after, most: 2 }, asked);
      const first = await next(null);
      return [...first, ...(await next(first.at(-1) ?? null))].map(({ id }) => id);
    });
    expect(walked).toEqual((await leadsOf(house.sofia)).map(({ id }) => id).reverse());
  });

  it("hands nobody over twice, whoever judges at once", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const ids: string[] = [];
    for (const number of [1, 2, 3])
      ids.push(await bring(house, { ...jane, email: `${number}@hill.example` }, minute(1)));
    const service: Service = { kind: "service", workspaceId: house.workspaceId, name: "The lead definition" };
    const judge = () => judgeLeads(service, { leadIds: ids }, minute(1), minute(2));
    const handed = await Promise.all([judge(), judge(), judge(), judge()]);
    expect(handed.toSorted()).toEqual([0, 0, 0, 3]);
    expect((await leadsOf(house.sofia)).map(({ handoffs }) => handoffs)).toEqual([1, 1, 1]);
    const { counted, expected } = await countsOf(house.sofia);
    expect(counted).toEqual(expected);
  });

  it("judges who changes or moves meanwhile as they are then", async () => {
    const house = await aWorkspace();
    await signDefinition(house, austrians, minute(0));
    const service: Service = { kind: "service", workspaceId: house.workspaceId, name: "The lead definition" };
    for (let round = 0; round < 12; round += 1) {
      const id = await bring(house, { ...jane, email: `${round}@hill.example` }, minute(1));
      const [, decided] = await Promise.all([
        judgeLeads(service, { leadIds: [id] }, minute(1), minute(2)),
        round % 2 === 0
          ? recordEvent(house.sofia, toRecord(id, "disqualified"), minute(2))
          : changeLead(house.nora, { leadId: id, revision: 1, country: "Norway", fields: {} }, minute(2)),
      ]);
      succeeded(decided);
      const lead = (await leadsOf(house.sofia)).find((one) => one.id === id);
      const handed = lead?.events.filter(({ type }) => type === "qualified").length ?? 0;
      expect([lead?.stage, handed]).toEqual(
        round % 2 === 0 ? ["disqualified", handed] : [handed === 1 ? "mql" : "inquiry", handed],
      );
      expect(handed).toBeLessThanOrEqual(1);
    }
  });

  it("gives whom it hands over to Sales' people in turn", async () => {
    const house = await aWorkspace();
    await turnOn(house, minute(0));
    await signDefinition(house, austrians, minute(0));
    await bring(house, jane, minute(1));
    await bring(house, { ...jane, email: "tom@vale.example" }, minute(1));
    await react(house.workspaceId, minute(2), [qualifying.name, "assignment"]);
    expect(new Set(await ownersOf(house.sofia))).toEqual(new Set([house.sofia.memberId, house.ravi.memberId]));
  });
});
