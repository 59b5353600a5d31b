import { describe, expect, it } from "vitest";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import { findWorkspace } from "#features/workspace/queries.ts";
import { listActivity } from "../factories/activity.ts";
import { anApiKey } from "../factories/api-key.ts";
import { callerAs, callerWithKey } from "../factories/caller.ts";
import { leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const jane = {
  source: { system: "hubspot", externalId: "1", name: "Webinar" },
  email: "jane@hill.example",
  firstName: "Jane",
  lastName: "Hill",
  campaign: "Spring",
  createdAt: "2026-03-01T09:00:00+02:00",
  fields: { size: 12 },
};

async function aHouse() {
  const house = await aWorkspace();
  await addField(house.sofia, { label: "Size", type: "number", options: [] }, new Date());
  return { ...house, call: await callerAs(house.ravi) };
}

describe("leads that are sent", () => {
  it("are made, found again by their name over there, and changed by what is told", async () => {
    const { call, ravi } = await aHouse();
    const made = await call("POST", "/api/v1/leads", jane);
    expect(made).toMatchObject({ status: 200, body: { outcome: "created", reasons: [] } });
    expect(made.headers.get("fact")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await call("POST", "/api/v1/leads", jane)).toMatchObject({ body: { outcome: "unchanged" } });
    const moved = { source: { system: "hubspot", externalId: "1" }, company: "Vale", fields: { size: null } };
    expect(await call("POST", "/api/v1/leads", moved)).toMatchObject({ body: { outcome: "updated" } });
    expect(await leadsOf(ravi)).toMatchObject([
      { firstName: "Jane", company: "Vale", source: "Webinar", fields: {}, campaign: { name: "Spring" } },
    ]);
    const trail = (await listActivity(ravi, null)).items.filter(({ type }) => type === "lead.received");
    expect(JSON.stringify(trail)).not.toContain("Jane");
    expect(trail).toHaveLength(2);
  });

  it("have amounts in the firm's own fields, told and answered the same way", async () => {
    const { call, sofia } = await aHouse();
    await addField(sofia, { label: "Budget", type: "money", options: [] }, new Date());
    const { currency } = await findWorkspace(sofia);
    const fields = { budget: { amount: "1234.50", currency }, size: 3 };
    const { body } = await call("POST", "/api/v1/leads", { email: "jane@hill.example", fields });
    const id = typeof body === "object" && body && "id" in body ? body.id : "";
    expect(await call("GET", `/api/v1/leads/${id}`)).toMatchObject({ body: { fields } });
    expect(await call("GET", "/api/v1/leads")).toMatchObject({ body: { items: [{ fields }] } });
  });

  it("can't hold what can't be kept", async () => {
    const { call } = await aHouse();
    const email = "jane@hill.example";
    for (const wrong of [{ createdAt: "0000-01-01T00:00:00Z" }, { source: { system: "a", externalId: "\u0000" } }]) {
      expect(await call("POST", "/api/v1/leads", { email, ...wrong })).toMatchObject({ status: 400 });
    }
    const { body } = await call("POST", "/api/v1/leads", { email });
    const id = typeof body === "object" && body && "id" in body ? body.id : "";
    for (const wrong of [{ text: "\u0000" }, { text: "\ud800" }, { text: "x", system: "\u0000", externalId: "1" }]) {
      const event = { type: "note", ...wrong };
      expect(await call("POST", `/api/v1/leads/${id}/events`, event)).toMatchObject({ status: 400 });
    }
    expect(await call("GET", "/api/v1/leads?q=%00")).toMatchObject({ status: 400 });
  });

  it("are taken or refused each by itself, with reasons by JSON pointer, in their order", async () => {
    const { call, ravi } = await aHouse();
    const items = [
      jane,
      { email: "not an address" },
      { company: "Nobody" },
      { email: "tom@hill.example", fields: { size: "12", shoe: 1 } },
      { email: "JANE@hill.example", source: "Fair" },
      { email: "ann@hill.example", role: "admin" },
      { email: "eve@hill.example", createdAt: "2126-01-01T00:00:00Z", ownerId: crypto.randomUUID() },
      { email: "max@hill.example", ownerId: ravi.memberId },
    ];
    const { status, body } = await call("POST", "/api/v1/leads", { items });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [
        { outcome: "created" },
        { outcome: "refused", id: null, reasons: [{ pointer: "/email" }] },
        { outcome: "refused", reasons: [{ pointer: "", detail: expect.stringContaining("e-mail address") }] },
        { outcome: "refused", reasons: [{ pointer: "/fields/size" }, { pointer: "/fields/shoe" }] },
        { outcome: "updated" },
        { outcome: "refused", reasons: [{ pointer: "/role" }] },
        { outcome: "refused", reasons: [{ pointer: "/ownerId" }, { pointer: "/createdAt" }] },
        { outcome: "created" },
      ],
    });
    expect(await leadsOf(ravi)).toHaveLength(2);
  });

  it("are refused as a whole where they can't be read: one lead's fields, a thousand and one, both at once", async () => {
    const { call, ravi } = await aHouse();
    const one = { email: "tom@hill.example", fields: { shoe: 1 } };
    expect(await call("POST", "/api/v1/leads", one)).toMatchObject({
      status: 400,
      body: { code: "invalid_input", errors: [{ pointer: "/fields/shoe" }] },
    });
    const items = Array.from({ length: 1_001 }, () => ({ email: "tom@hill.example" }));
    expect(await call("POST", "/api/v1/leads", { items })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/items" }] },
    });
    expect(await call("POST", "/api/v1/leads", { items: [jane], email: "tom@hill.example" })).toMatchObject({
      status: 400,
    });
    expect(await leadsOf(ravi)).toEqual([]);
  });

  it("have one effect and one answer with one Idempotency-Key", async () => {
    const { call, ravi } = await aHouse();
    const again = () => call("POST", "/api/v1/leads", jane, { "Idempotency-Key": "k1" });
    expect((await again()).body).toEqual((await again()).body);
    expect(await leadsOf(ravi)).toHaveLength(1);
  });

  it("are taken from a program whose key may, a thousand of them at once", async () => {
    const { sofia } = await aHouse();
    const call = callerWithKey(await anApiKey(sofia, ["leads:write"]));
    const items = Array.from({ length: 1_000 }, (_, number) => ({ email: `person${number}@hill.example` }));
    const { body } = await call("POST", "/api/v1/leads", { items });
    expect(JSON.stringify(body).match(/"created"/g)).toHaveLength(1_000);
    expect(await leadsOf(sofia)).toHaveLength(1_000);
  });
});

describe("a lead that is changed", () => {
  it("is changed at the revision that was seen; the same again is a success; a new owner is an event", async () => {
    const { call, ravi } = await aHouse();
    await call("POST", "/api/v1/leads", jane);
    const [lead] = await leadsOf(ravi);
    const path = `/api/v1/leads/${lead?.id}`;
    const change = { revision: 1, company: "Vale", ownerId: ravi.memberId, fields: { size: 20 } };
    const changed = await call("PATCH", path, change);
    expect(changed).toMatchObject({ status: 200, body: { id: lead?.id, revision: 2 } });
    expect(changed.headers.get("etag")).toBe('"2"');
    expect(await call("PATCH", path, change)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await call("PATCH", path, { revision: 1, company: "Dale" })).toMatchObject({ status: 412 });
    const [after] = await leadsOf(ravi);
    expect(after).toMatchObject({ company: "Vale", ownerId: ravi.memberId, fields: { size: 20 }, firstName: "Jane" });
    expect(after?.events.map(({ type }) => type)).toEqual(["received", "assigned"]);
  });

  it("is not changed to what can't be, nor where it isn't", async () => {
    const { call, ravi } = await aHouse();
    const elsewhere = await aHouse();
    await call("POST", "/api/v1/leads", jane);
    const [lead] = await leadsOf(ravi);
    const path = `/api/v1/leads/${lead?.id}`;
    expect(await call("PATCH", path, { revision: 1, email: "nothing", stage: "won" })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/email" }, { pointer: "/stage" }] },
    });
    expect(await call("PATCH", path, { revision: 1, ownerId: elsewhere.ravi.memberId })).toMatchObject({ status: 400 });
    expect(await elsewhere.call("PATCH", path, { revision: 1, company: "Mine" })).toMatchObject({ status: 404 });
    expect(await leadsOf(ravi)).toMatchObject([{ revision: 1, company: null }]);
  });
});
