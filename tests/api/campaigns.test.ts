import { describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { callerAs, callerWithKey } from "../factories/caller.ts";
import { aLead } from "../factories/lead.ts";
import { aWorkspace } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });
const spring = { name: "Spring", channel: "Webinar", startsOn: "2026-03-01", endsOn: null };

describe("/campaigns", () => {
  it("is made, changed at the revision of If-Match, priced, listed and removed by a program", async () => {
    const { sofia } = await aWorkspace();
    const program = callerWithKey(await anApiKey(sofia, ["read", "leads:write"]));
    const made = await program("POST", "/api/v1/campaigns", spring);
    expect(made).toMatchObject({ status: 201, body: { ...spring, revision: 1 } });
    expect(await program("POST", "/api/v1/campaigns", { name: "spring" })).toMatchObject({
      status: 409,
      body: code("campaign_taken"),
    });
    const path = `/api/v1/campaigns/${(made.body as { id: string }).id}`;
    const changed = await program("PATCH", path, { name: "Summer" }, { "If-Match": '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { name: "Summer", channel: "Webinar", revision: 2 } });
    expect(changed.headers.get("etag")).toBe('"2"');

    const amount = { amount: "6200.50", currency: "EUR" };
    const months = [{ month: "2026-03", amount }];
    const spent = await program("POST", `${path}/spend`, { months }, { "Idempotency-Key": "march" });
    expect(spent).toMatchObject({ status: 200, body: { revision: 3 } });
    const again = await program("POST", `${path}/spend`, { months }, { "Idempotency-Key": "march" });
    expect(again).toMatchObject({ status: 200, body: spent.body as object });
    expect(await program("GET", path)).toMatchObject({ body: { months } });
    expect(await program("GET", "/api/v1/campaigns?from=2026-01&to=2026-12")).toMatchObject({
      body: { items: [{ name: "Summer", spend: amount, leads: 0, won: 0, isUsed: true }], nextCursor: null },
    });
    expect(await program("DELETE", path, undefined, { "If-Match": '"3"' })).toMatchObject({
      status: 409,
      body: code("campaign_in_use"),
    });
  });

  it("points at what is wrong", async () => {
    const call = await callerAs((await aWorkspace()).marek);
    expect(await call("GET", "/api/v1/campaigns?from=2026")).toMatchObject({
      status: 400,
      body: code("invalid_input"),
    });
    const made = await call("POST", "/api/v1/campaigns", { ...spring, endsOn: "2026-02-01" });
    expect(made).toMatchObject({ status: 400, body: { errors: [{ pointer: "/endsOn" }] } });
    const { body } = await call("POST", "/api/v1/campaigns", spring);
    const months = [{ month: "2026-03", amount: { amount: "1", currency: "USD" } }];
    expect(await call("POST", `/api/v1/campaigns/${(body as { id: string }).id}/spend`, { months })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/months/0/amount" }] },
    });
  });
});

describe("a person who asks", () => {
  it("is told all that is kept of them, and is erased for good", async () => {
    const house = await aWorkspace();
    const path = `/api/v1/leads/${await aLead(house)}`;
    const admin = callerWithKey(await anApiKey(house.sofia, ["read", "leads:write", "admin"]));
    expect(await admin("GET", `${path}/disclosure`)).toMatchObject({
      status: 200,
      body: { lead: { email: "jane@hill.example" }, events: [{ type: "received" }, { type: "qualified" }] },
    });
    expect(await admin("POST", `${path}/erase`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/confirm" }] },
    });
    const erased = await admin("POST", `${path}/erase`, { confirm: "erase" });
    expect(erased).toMatchObject({ status: 200, body: { erasedAt: expect.any(String) } });
    expect(await admin("POST", `${path}/erase`, { confirm: "erase" })).toMatchObject({
      status: 200,
      body: erased.body,
    });
    expect(await admin("GET", path)).toMatchObject({ body: { email: null, stage: "mql", ...(erased.body as object) } });
    const note = { type: "note", text: "Jane called." };
    expect(await admin("POST", `${path}/events`, note)).toMatchObject({ status: 410, body: code("lead_erased") });
    expect(await admin("POST", "/api/v1/leads", { email: "JANE@hill.example" })).toMatchObject({
      status: 400,
      body: { errors: [{ detail: expect.stringMatching(/^This person was erased on /) }] },
    });
  });
});
