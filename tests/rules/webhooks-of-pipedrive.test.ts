import { describe, expect, it } from "vitest";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { messagesOf, readBody } from "../factories/webhook-reading.ts";

const cameIn = new Date("2026-03-02T08:15:00Z");
const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };
const keysOf = (messages: readonly { key: string | null }[]) => messages.map(({ key }) => key);

describe("Pipedrive", () => {
  const person = { system: "pipedrive-person", externalId: "11" };

  it("sends a person, of whose addresses the primary one counts", () => {
    expect(readBody("pipedrive", sent.pipedrivePerson)).toMatchObject([
      {
        kind: "lead",
        draft: { identity: person, values: { ...camille, phone: "+33 1 55 00 00 00" }, createdAt: cameIn },
        left: [],
      },
    ]);
    expect(keysOf(messagesOf("pipedrive", sent.pipedrivePerson))).toEqual(["message-of-person"]);
  });

  it("sends the same in its first version, whose times are UTC without saying so", () => {
    expect(readBody("pipedrive", sent.pipedrivePersonV1)).toMatchObject([
      {
        kind: "lead",
        draft: { identity: person, values: { ...camille, company: "Durand & Filles" }, createdAt: cameIn },
      },
    ]);
    expect(keysOf(messagesOf("pipedrive", sent.pipedrivePersonV1))).toEqual(["person/11/updated/1772439360"]);
  });

  it("sends a lead that names a person only by number: news, of it or of that person", () => {
    expect(readBody("pipedrive", sent.pipedriveLead)).toMatchObject([
      {
        kind: "news",
        draft: {
          identity: { system: "pipedrive", externalId: "b1810230-6c0d-4ced-9826-a53d0eb706a5" },
          values: { source: "Web forms" },
        },
        others: [person],
        left: ["Lead - Title", "Lead - Value"],
      },
    ]);
  });

  it("sends a deal, which is how far its person came", () => {
    expect(readBody("pipedrive", sent.pipedriveDeal)).toMatchObject([
      {
        kind: "news",
        draft: {
          identity: { system: "pipedrive-deal", externalId: "7" },
          events: [
            {
              type: "opportunity_opened",
              occurredAt: new Date("2026-03-05T09:00:00Z"),
              data: { valueMinor: 120_050, expectedClose: "2026-04-30" },
            },
            { type: "won", occurredAt: new Date("2026-04-01T09:00:00Z"), data: { valueMinor: 120_050 } },
          ],
        },
        others: [person],
      },
    ]);
  });

  it("leaves amounts of another currency out", () => {
    const body = sent.pipedriveDeal.replace('"EUR"', '"USD"');
    expect(readBody("pipedrive", body)).toMatchObject([
      {
        draft: {
          events: [
            { type: "opportunity_opened", data: { expectedClose: "2026-04-30" } },
            { type: "won", data: {} },
          ],
        },
        left: ["Deal - Value"],
      },
    ]);
  });

  it("sends an activity with its person", () => {
    expect(readBody("pipedrive", sent.pipedriveActivity)).toMatchObject([
      {
        kind: "news",
        draft: {
          identity: person,
          events: [
            {
              type: "touch",
              occurredAt: new Date("2026-03-03T09:05:00Z"),
              data: { channel: "call", subject: "First call" },
            },
          ],
        },
        others: [{ system: "pipedrive-deal", externalId: "7" }],
      },
    ]);
    const open = sent.pipedriveActivity.replace('"done":true', '"done":false');
    expect(messagesOf("pipedrive", open)).toMatchObject([{ kind: "ignored" }]);
    const task = sent.pipedriveActivity.replace('"type":"call"', '"type":"task"');
    expect(readBody("pipedrive", task)).toMatchObject([{ kind: "ignored" }]);
  });

  it("isn't listened to about what was deleted, or of organizations", () => {
    const gone = { data: null, previous: { id: 11 }, meta: { action: "delete", entity: "person", id: "m" } };
    expect(messagesOf("pipedrive", JSON.stringify(gone))).toMatchObject([{ kind: "ignored" }]);
    const organization = { data: { id: 2 }, meta: { action: "create", entity: "organization", id: "m" } };
    expect(messagesOf("pipedrive", JSON.stringify(organization))).toMatchObject([{ kind: "ignored" }]);
  });
});
