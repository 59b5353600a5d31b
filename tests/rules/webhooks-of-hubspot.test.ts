import { describe, expect, it } from "vitest";
import { importedAt } from "../factories/reading.ts";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { messagesOf, readBody } from "../factories/webhook-reading.ts";

const cameIn = new Date("2026-03-02T08:15:00Z");
const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };
const keysOf = (messages: readonly { key: string | null }[]) => messages.map(({ key }) => key);

describe("HubSpot", () => {
  it("sends a contact as its API has it", () => {
    expect(readBody("hubspot", sent.hubspotContact)).toEqual([
      {
        kind: "lead",
        draft: {
          identity: { system: "hubspot", externalId: "51" },
          values: {
            ...camille,
            company: "Durand & Filles",
            jobTitle: "Head of Purchasing",
            phone: "+33 1 55 00 00 00",
            source: "Paid Search",
          },
          fields: {},
          createdAt: cameIn,
          events: [
            { type: "qualified", occurredAt: new Date("2026-03-02T08:20:00Z"), data: { by: "import" } },
            {
              type: "touch",
              occurredAt: new Date("2026-03-02T10:00:00Z"),
              data: { channel: "message", direction: "outbound", automatic: false, answered: false },
            },
          ],
        },
        others: [],
        left: ["favourite_colour"],
      },
    ]);
  });

  it("sends a contact from a workflow, each value in an object", () => {
    expect(readBody("hubspot", sent.hubspotWorkflow)).toMatchObject([
      {
        kind: "lead",
        draft: { identity: { system: "hubspot", externalId: "51" }, values: camille, createdAt: cameIn, events: [] },
        left: [],
      },
    ]);
  });

  it("sends values of a workflow's own choice", () => {
    const body = JSON.stringify({ hs_object_id: 51, email: camille.email, lifecyclestage: "customer" });
    expect(readBody("hubspot", body)).toMatchObject([
      {
        kind: "lead",
        draft: { identity: { externalId: "51" }, events: [{ type: "won", data: { dateUnknown: true } }] },
      },
    ]);
  });

  it("subscribes to ids and single values, which are news of whoever has that id", () => {
    const identity = { system: "hubspot", externalId: "51" };
    expect(readBody("hubspot", sent.hubspotBatch)).toMatchObject([
      { kind: "news", draft: { identity, createdAt: new Date("2026-03-02T08:20:00Z"), events: [] } },
      {
        kind: "news",
        draft: {
          identity,
          events: [{ type: "qualified", occurredAt: new Date("2026-03-02T08:20:00Z"), data: { by: "import" } }],
        },
      },
      { kind: "ignored", reason: expect.stringContaining("deleted") },
      { kind: "ignored" },
    ]);
    const at = Date.parse("2026-03-02T08:20:00Z");
    expect(keysOf(messagesOf("hubspot", sent.hubspotBatch))).toEqual([
      `7/1/51/${at}`,
      `7/2/51/${at}/lifecyclestage`,
      `7/3/51/${at}`,
      `7/4/51/${at}`,
    ]);
  });

  it("hands over whom somebody there has just made an MQL; what is older than a day is history", () => {
    const told = (occurredAt: Date) =>
      readBody("hubspot", sent.hubspotBatch.replaceAll(/"occurredAt":\d+/g, `"occurredAt":${occurredAt.getTime()}`))[1];
    const handedOver = (by: string) => ({ draft: { events: [{ type: "qualified", data: { by } }] } });
    const dayMs = 24 * 60 * 60 * 1_000;
    expect(told(new Date(importedAt.getTime() - dayMs))).toMatchObject(handedOver("person"));
    expect(told(new Date(importedAt.getTime() - dayMs - 1))).toMatchObject(handedOver("import"));
  });

  it("names kinds of records by number as well, and each counts its ids by itself", () => {
    const ofKind = (objectTypeId: string) =>
      JSON.stringify({
        subscriptionType: "object.propertyChange",
        objectTypeId,
        objectId: 51,
        propertyName: "phone",
        propertyValue: "1",
      });
    const systems = ["0-1", "0-3", "0-136"].map((kind) => messagesOf("hubspot", ofKind(kind))[0]);
    expect(systems).toMatchObject([{ system: "hubspot" }, { system: "hubspot-deal" }, { system: "hubspot-lead" }]);
    expect(messagesOf("hubspot", ofKind("0-2"))).toMatchObject([{ kind: "ignored" }]);
  });

  it("says when a stage changed, and nothing of the stage where something else did", () => {
    const change = (propertyName: string) =>
      JSON.stringify({
        subscriptionType: "contact.propertyChange",
        objectId: 51,
        occurredAt: 1,
        propertyName,
        propertyValue: "x",
      });
    expect(messagesOf("hubspot", change("lifecyclestage"))[0]).toHaveProperty("changedAt", new Date(1));
    expect(messagesOf("hubspot", change("phone"))[0]).not.toHaveProperty("changedAt");
  });
});
