import { beforeEach, describe, expect, it } from "vitest";
import { assignLeads } from "#features/leads/assignment/commands/assign-leads.ts";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { aLead } from "../factories/lead.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

let house: Cast;
let leadId: string;
let ravi: Call;
beforeEach(async () => {
  house = await aWorkspace();
  leadId = await aLead(house);
  ravi = await callerAs(house.ravi);
});
const path = () => `/api/v1/leads/${leadId}/follow-up`;

describe("/leads/{id}/follow-up", () => {
  it("is set and moved by a program once the lead is somebody's, who sees what was overtaken", async () => {
    const program = callerWithKey(await anApiKey(house.sofia, ["read", "leads:write"]));
    const wish = { dueOn: "2199-12-24", note: "The quote" };
    expect(await program("PUT", path(), wish)).toMatchObject({ status: 409, body: { code: "nobodys_lead" } });
    await assignLeads(house.sofia, { leadIds: [leadId], ownerId: house.ravi.memberId }, new Date());
    const set = await program("PUT", path(), wish);
    expect(set).toMatchObject({ status: 200, body: { leadId, ...wish, memberId: house.ravi.memberId, revision: 1 } });
    expect(set.headers.get("etag")).toBe('"1"');
    const moved = { dueOn: "2199-12-27" };
    expect(await ravi("PUT", path(), moved, { "If-Match": '"1"' })).toMatchObject({ status: 200, body: moved });
    expect(await program("PUT", path(), wish, { "If-Match": '"1"' })).toMatchObject({
      status: 412,
      body: { code: "changed_meanwhile" },
    });
    expect(await program("GET", `/api/v1/leads/${leadId}`)).toMatchObject({ body: { followUpOn: "2199-12-27" } });
    const mine = `/api/v1/follow-ups?member=${house.ravi.memberId}`;
    expect(await program("GET", mine)).toMatchObject({ status: 200, body: { items: [{ leadId }], nextCursor: null } });
    expect(await program("GET", `${mine}&dueTo=2199-12-26`)).toMatchObject({ body: { items: [] } });
    expect(await program("GET", "/api/v1/leads?followUpFrom=2199-12-27")).toMatchObject({
      body: { items: [{ id: leadId }] },
    });
  });

  it("is done, and once more without effect", async () => {
    await ravi("PUT", path(), { dueOn: "tomorrow" });
    const done = await ravi("DELETE", path(), {});
    expect(done).toMatchObject({ status: 200, body: { leadId, followUpId: expect.any(String) } });
    expect(done.headers.get("fact")).not.toBeNull();
    expect(await ravi("DELETE", path(), {})).toMatchObject({ status: 200, body: { leadId, followUpId: null } });
  });

  it("points at what is wrong", async () => {
    const pointer = (name: string) => ({ status: 400, body: { errors: [{ pointer: name }] } });
    expect(await ravi("PUT", path(), { dueOn: "someday" })).toMatchObject(pointer("/dueOn"));
    expect(await ravi("PUT", path(), { dueOn: "tomorrow", note: "x".repeat(501) })).toMatchObject(pointer("/note"));
    expect(await ravi("PUT", path(), { dueOn: "tomorrow", memberId: leadId })).toMatchObject(pointer("/memberId"));
    for (const cursor of [`2026-13-99.${leadId}`, "2026-12-24.x", "2026-12-24", "x", `2026-12-24.${leadId}.x`])
      expect((await ravi("GET", `/api/v1/follow-ups?cursor=${cursor}`)).status).toBe(400);
    expect(await ravi("PUT", path(), { dueOn: "2020-01-01" })).toMatchObject({
      status: 409,
      body: { code: "day_over" },
    });
  });
});
