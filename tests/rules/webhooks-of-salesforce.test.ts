import { describe, expect, it } from "vitest";
import { aField } from "../factories/reading.ts";
import { webhookBodies as sent, soap } from "../factories/webhook-bodies.ts";
import { messagesOf, readBody } from "../factories/webhook-reading.ts";

const cameIn = new Date("2026-03-02T08:15:00Z");
const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };
const keysOf = (messages: readonly { key: string | null }[]) => messages.map(({ key }) => key);

describe("Salesforce", () => {
  const identity = { system: "salesforce", externalId: "00Q5g00000AbCdEEAV" };

  it("sends outbound messages, each with a name of its own", () => {
    expect(readBody("salesforce", sent.salesforceSoap)).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity,
          values: { ...camille, company: "Durand & Filles", source: "Referral" },
          createdAt: cameIn,
          events: [{ type: "accepted", occurredAt: cameIn, data: { dateUnknown: true } }],
        },
        left: [],
      },
      { kind: "lead", draft: { identity: { externalId: "00Q5g00000AbCdFEAV" }, values: { lastName: "Ek" } } },
    ]);
    expect(keysOf(messagesOf("salesforce", sent.salesforceSoap))).toEqual(["04l000000000001AAA", "04l000000000002AAA"]);
  });

  it("sends a lead as its API has it, with fields of the firm's own", () => {
    expect(readBody("salesforce", sent.salesforceLead, { fields: [aField("budget", "money")] })).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity,
          values: { ...camille, company: "Durand & Filles", jobTitle: "Head of Purchasing", source: "Web" },
          fields: { budget: 120_000 },
          createdAt: cameIn,
          events: [],
        },
        left: ["Colour__c"],
      },
    ]);
  });

  it("sends the short form of an id, which is the same lead", () => {
    const body = JSON.stringify({ Id: "00Q5g00000AbCdE", LastName: "Durand" });
    expect(readBody("salesforce", body)).toMatchObject([{ kind: "lead", draft: { identity } }]);
  });

  it("tells of a call that was made, and not of one that is still to be made", () => {
    expect(readBody("salesforce", sent.salesforceTask)).toMatchObject([
      {
        kind: "news",
        draft: {
          identity,
          values: {},
          events: [
            {
              type: "touch",
              occurredAt: new Date("2026-03-03T09:00:00Z"),
              identity: { system: "salesforce", externalId: "00T5g00000AbCdEEAV" },
              data: { channel: "call", direction: "outbound", answered: true, automatic: false, subject: "Call" },
            },
          ],
        },
      },
    ]);
    const open = sent.salesforceTask.replace('"IsClosed":true', '"IsClosed":false');
    expect(readBody("salesforce", open)).toMatchObject([{ kind: "ignored", reason: expect.stringContaining("done") }]);
  });

  it("tells of a meeting once it has taken place", () => {
    const meeting = (StartDateTime: string) =>
      JSON.stringify({ attributes: { type: "Event" }, Id: "00U1", WhoId: identity.externalId, StartDateTime });
    expect(readBody("salesforce", meeting("2026-03-03T09:00:00Z"))).toMatchObject([
      { kind: "news", draft: { events: [{ type: "touch", data: { channel: "meeting" } }] } },
    ]);
    expect(readBody("salesforce", meeting("2027-03-03T09:00:00Z"))).toMatchObject([
      { kind: "ignored", reason: expect.stringContaining("taken place") },
    ]);
  });

  it.each([
    ["a deleted lead", { Id: "00Q1", IsDeleted: true, LastName: "Durand" }],
    ["an account", { attributes: { type: "Account" }, Id: "001" }],
    ["an activity of a contact", { attributes: { type: "Task" }, Id: "00T1", WhoId: "0031", Status: "Completed" }],
  ])("is not listened to about %s", (_what, record) => {
    expect(messagesOf("salesforce", JSON.stringify({ records: [record] }))).toMatchObject([{ kind: "ignored" }]);
  });

  it("has a form for websites, of which what steers the form is no part", () => {
    expect(readBody("web-to-lead", sent.webToLead)).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity: null,
          values: { ...camille, company: "Durand & Filles", jobTitle: "Head of Purchasing", source: "Web" },
          events: [{ type: "note", data: { text: "Please call me." } }],
        },
        left: [],
      },
    ]);
  });

  it("sends nothing in an empty outbound message", () => {
    expect(messagesOf("salesforce", soap(""))).toEqual([]);
  });
});
