import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { handOver, ownersOf, twoLeads } from "../factories/assignment.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const code = (value: string) => expect.objectContaining({ code: value });

let house: Cast;
let sofia: Call;
beforeEach(async () => {
  house = await aWorkspace();
  sofia = await callerAs(house.sofia);
});

describe("/members/{memberId}/absences", () => {
  it("takes days away, lists them and takes them back, and points at days that make no sense", async () => {
    const address = `/api/v1/members/${house.ravi.memberId}/absences`;
    const days = { firstDay: "2027-07-05", lastDay: "2027-07-16" };
    const added = await sofia("POST", address, days);
    expect(added).toMatchObject({ status: 201, body: days });
    expect(await sofia("GET", address)).toMatchObject({ body: { items: [days], nextCursor: null } });
    const reversed = { firstDay: days.lastDay, lastDay: days.firstDay };
    expect(await sofia("POST", address, reversed)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/lastDay" }] },
    });
    const { id } = Object(added.body);
    expect(await sofia("DELETE", `${address}/${id}`)).toMatchObject({ status: 200, body: { id } });
    expect(await sofia("DELETE", `${address}/${id}`)).toMatchObject({ status: 200 });
    expect(await sofia("GET", address)).toMatchObject({ body: { items: [] } });
  });
});

describe("/leads/assign", () => {
  it("gives leads to a member, and to who is away only for who knows it", async () => {
    const leadIds = await twoLeads(house.sofia);
    const { memberId: ownerId } = house.ravi;
    await sofia("POST", `/api/v1/members/${ownerId}/absences`, { firstDay: "2020-01-01", lastDay: "2199-12-31" });
    const program = callerWithKey(await anApiKey(house.sofia, ["leads:write"]));
    const refused = await program("POST", "/api/v1/leads/assign", { leadIds, ownerId });
    expect(refused).toMatchObject({ status: 409, body: code("owner_away") });
    expect(refused.body).toMatchObject({
      errors: [{ pointer: "/ownerId", detail: "Ravi Shah is away until 31 Dec 2199." }],
    });
    const anyway = { leadIds, ownerId, evenIfAway: true };
    expect(await program("POST", "/api/v1/leads/assign", anyway)).toMatchObject({ status: 200, body: { assigned: 2 } });
    const [leadId] = leadIds;
    expect(await program("PATCH", `/api/v1/leads/${leadId}`, { ownerId: null, revision: 2 })).toMatchObject({
      status: 200,
    });
    expect(await program("PATCH", `/api/v1/leads/${leadId}`, { ownerId, revision: 3 })).toMatchObject({
      status: 409,
      body: code("owner_away"),
    });
  });
});

describe("/rotation", () => {
  it("is set by a program that looks after the workspace", async () => {
    const program = callerWithKey(await anApiKey(house.sofia, ["admin"]));
    const wish = { isOn: true, members: [{ memberId: house.ravi.memberId }], revision: 1 };
    expect(await program("PUT", "/api/v1/rotation", wish)).toMatchObject({ status: 200, body: { isOn: true } });
  });

  it("is off until somebody sets it, at the revision of If-Match", async () => {
    expect(await sofia("GET", "/api/v1/rotation")).toMatchObject({ body: { isOn: false, since: null, revision: 1 } });
    const wish = { isOn: true, members: [{ memberId: house.sofia.memberId, capacity: 10 }] };
    const answer = await sofia("PUT", "/api/v1/rotation", wish, { "If-Match": '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { isOn: true, revision: 2 } });
    expect(answer.headers.get("etag")).toBe('"2"');
    const late = await sofia("PUT", "/api/v1/rotation", { ...wish, isOn: false }, { "If-Match": '"1"' });
    expect(late).toMatchObject({ status: 412, body: code("changed_meanwhile") });
    const marketing = { isOn: true, members: [{ memberId: house.nora.memberId }], revision: 2 };
    expect(await sofia("PUT", "/api/v1/rotation", marketing)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/members" }] },
    });
  });

  it("gives what is handed over to whoever is next, without anybody asking", async () => {
    const members = [{ memberId: house.ravi.memberId }];
    await sofia("PUT", "/api/v1/rotation", { isOn: true, members, revision: 1 });
    await handOver(house, 1, new Date());
    await expect.poll(() => ownersOf(house.sofia), { timeout: 20_000 }).toEqual([house.ravi.memberId]);
    expect(await sofia("GET", "/api/v1/rotation")).toMatchObject({ body: { waiting: 0 } });
  });
});
