import { describe, expect, it } from "vitest";
import { aField } from "../factories/reading.ts";
import { webhookBodies as sent, soap } from "../factories/webhook-bodies.ts";
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
    expect(keysOf(messagesOf("hubspot", sent.hubspotBatch))).toEqual(["7/1/51", "7/2/51", "7/3/51", "7/4/51"]);
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

describe("Typeform", () => {
  it("sends answers, meant by the question, the author's name for it, or what they are", () => {
    const fields = [aField("size", "text"), aField("interests", "text")];
    expect(readBody("typeform", sent.typeform, { fields })).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity: null,
          values: { ...camille, source: "linkedin" },
          campaign: "Spring",
          fields: { size: "11-50", interests: "Prices; Dates; Tea" },
          createdAt: cameIn,
        },
        left: ["Where do we reach you?", "How many are you?", "score"],
      },
    ]);
    expect(keysOf(messagesOf("typeform", sent.typeform))).toEqual(["01HEVENT"]);
  });

  it("is the source where no hidden field says a better one", () => {
    const body = sent.typeform.replace("utm_source", "session");
    expect(readBody("typeform", body)).toMatchObject([{ draft: { values: { source: "Typeform" } } }]);
  });

  it("sends answers of somebody who leaves no address, by the name of the answer", () => {
    const body = sent.typeform.replace(
      '"type":"email","email":"camille@durand.example"',
      '"type":"text","text":"in Paris"',
    );
    expect(readBody("typeform", body)).toMatchObject([
      { kind: "lead", draft: { identity: { system: "typeform", externalId: "one-answer" } } },
    ]);
  });
});

describe("Google Ads", () => {
  it("sends the answers to a lead form, whatever language it was asked in", () => {
    expect(readBody("google-ads", sent.googleAds, { fields: [aField("team_size", "text")] })).toMatchObject([
      {
        kind: "lead",
        draft: { identity: null, values: { ...camille, source: "Google Ads" }, fields: { team_size: "11-50" } },
        left: [],
      },
    ]);
    expect(keysOf(messagesOf("google-ads", sent.googleAds))).toEqual(["lead-42"]);
  });

  it("sends test data, of which no lead comes", () => {
    const test = sent.googleAds.replace('"is_test":false', '"is_test":true');
    expect(messagesOf("google-ads", test)).toMatchObject([
      { kind: "ignored", reason: expect.stringContaining("test") },
    ]);
  });
});

describe("any other program", () => {
  it("sends one flat object, as Zapier does", () => {
    expect(readBody("generic", sent.flat)).toMatchObject([
      {
        kind: "lead",
        draft: {
          identity: { system: "own", externalId: "51" },
          values: { ...camille, company: "Durand & Filles", source: "Paid Search" },
          createdAt: cameIn,
        },
        left: ["score"],
      },
    ]);
  });

  it("sends a form with the same names", () => {
    const form = new URLSearchParams({ email: camille.email, first_name: "Camille", last_name: "Durand" }).toString();
    expect(readBody("generic", form)).toMatchObject([{ kind: "lead", draft: { values: camille } }]);
  });

  it("keeps its ids under its own name, if it has one", () => {
    expect(readBody("generic", sent.flat, { account: "webshop" })).toMatchObject([
      { draft: { identity: { system: "webshop", externalId: "51" } } },
    ]);
  });

  it("speaks in the words of a program that is known, if it does", () => {
    const body = JSON.stringify({
      hs_object_id: "51",
      lifecyclestage: "customer",
      hs_analytics_source: "OFFLINE",
      email: camille.email,
    });
    expect(readBody("generic", body)).toMatchObject([
      { draft: { identity: { system: "hubspot", externalId: "51" }, values: { source: "Offline Sources" } } },
    ]);
  });

  it("tells of a touch by somebody's address or id", () => {
    const touch = {
      type: "touch",
      occurredAt: new Date("2026-03-03T09:00:00Z"),
      identity: { system: "own", externalId: "call-1" },
      data: { channel: "call", direction: "outbound", automatic: false, answered: true },
    };
    expect(readBody("generic", sent.touch)).toEqual([
      {
        kind: "news",
        draft: { identity: null, values: { email: camille.email }, fields: {}, events: [touch] },
        others: [],
        left: [],
      },
    ]);
    const byId = sent.touch.replace('"email":"camille@durand.example"', '"external_id":"51"');
    expect(readBody("generic", byId)).toMatchObject([
      { kind: "news", draft: { identity: { system: "own", externalId: "51" }, values: {}, events: [touch] } },
    ]);
  });

  it("need not say when a touch was that has a name of its own, and must for one that hasn't", () => {
    const named = { event: "touch", id: "call-1", email: camille.email, channel: "call" };
    const { id: _id, ...nameless } = named;
    expect(readBody("generic", JSON.stringify([named, nameless]))).toMatchObject([
      { kind: "news", draft: { events: [{ occurredAt: new Date("2026-11-22T08:00:00Z") }] } },
      { kind: "refused", reason: "Nothing says when this happened." },
    ]);
  });

  it("is refused where nothing says who it is about", () => {
    expect(readBody("generic", '{"hello":"world"}')).toMatchObject([{ kind: "ignored" }]);
    expect(readBody("generic", '{"country":"France"}')).toMatchObject([{ kind: "refused" }]);
  });

  it("loses only what can't be read", () => {
    const body = JSON.stringify({ email: camille.email, created_at: "soon", status: "on fire", company: "Durand" });
    expect(readBody("generic", body)).toMatchObject([
      { kind: "lead", draft: { values: { company: "Durand" } }, left: ["created_at", "status"] },
    ]);
  });

  it("isn't quoted in the reason for which it is refused", () => {
    const body = JSON.stringify({
      event: "touch",
      channel: "call",
      email: "Camille, in Paris",
      occurred_at: "2026-03-03",
    });
    expect(readBody("generic", body)).toEqual([{ kind: "refused", reason: "email can't be read." }]);
  });
});
