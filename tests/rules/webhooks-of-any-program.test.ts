import { describe, expect, it } from "vitest";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { readBody } from "../factories/webhook-reading.ts";

const cameIn = new Date("2026-03-02T08:15:00Z");
const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };

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

  it("has ids of more digits than a number keeps", () => {
    const ids = ["12345678901234567890", "12345678901234567891"];
    const body = `[${ids.map((id) => `{"id":${id},"last_name":"Ek"}`).join()}]`;
    expect(readBody("generic", body)).toMatchObject(ids.map((externalId) => ({ draft: { identity: { externalId } } })));
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
