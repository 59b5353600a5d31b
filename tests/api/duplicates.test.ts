import { beforeEach, describe, expect, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, callerAs, callerWithKey } from "../factories/caller.ts";
import { janeTwice, leadsFrom, searchAll } from "../factories/duplicates.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

let house: Cast;
let program: Call;
let jane: string;
let other: string;
beforeEach(async () => {
  house = await aWorkspace();
  [jane = "", other = ""] = await leadsFrom(house.marek, janeTwice);
  await searchAll(house.workspaceId);
  program = callerWithKey(await anApiKey(house.sofia, ["read", "leads:write"]));
});

describe("/duplicates", () => {
  it("lists pairs with what is known of both, and why", async () => {
    expect(await program("GET", "/api/v1/duplicates")).toMatchObject({
      status: 200,
      body: {
        items: [{ leads: [{ id: jane }, { id: other }], reasons: ["name"], similarity: 0.85 }],
        nextCursor: null,
      },
    });
    const { status, body } = await program("GET", "/api/v1/duplicates?cursor=forged");
    expect([status, body]).toMatchObject([400, { errors: [{ pointer: "/cursor" }] }]);
  });

  it("are dismissed and asked again", async () => {
    const pair = { leadId: other, otherId: jane };
    const answer = await program("POST", "/api/v1/duplicates/dismiss", pair);
    expect(answer).toMatchObject({ status: 200, body: { leadId: jane, otherId: other } });
    expect(answer.headers.get("fact")).not.toBeNull();
    expect(await program("GET", "/api/v1/duplicates")).toMatchObject({ body: { items: [] } });
    expect(await program("GET", "/api/v1/duplicates?dismissed=true")).toMatchObject({ body: { items: [{}] } });
    expect(await program("POST", "/api/v1/duplicates/reopen", pair)).toMatchObject({ body: { dismissedAt: null } });
    const stranger = { leadId: jane, otherId: crypto.randomUUID() };
    expect(await program("POST", "/api/v1/duplicates/dismiss", stranger)).toMatchObject({ status: 404 });
  });
});

describe("/leads/{id}/merge", () => {
  it("makes two leads one, and undoing it two again", async () => {
    const merge = await program("POST", `/api/v1/leads/${other}/merge`, { into: jane });
    expect(merge).toMatchObject({ status: 200, body: { keptId: jane, mergedId: other } });
    expect(await program("GET", `/api/v1/leads/${other}`)).toMatchObject({
      body: { id: other, mergedInto: jane, email: "jane@hill.example", phone: "+44 20 7946 0123" },
    });
    const { id } = merge.body as { id: string };
    const again = await program("POST", `/api/v1/leads/${other}/merge`, { into: jane });
    expect([again.body, again.headers.get("fact")]).toEqual([merge.body, null]);
    expect(await program("POST", `/api/v1/merges/${id}/undo`)).toMatchObject({ status: 200, body: { id } });
    expect(await program("GET", `/api/v1/leads/${other}`)).toMatchObject({ body: { id: other, mergedInto: null } });
    expect(await program("GET", `/api/v1/leads/${jane}`)).toMatchObject({ body: { phone: null } });
  });

  it("is refused in a circle with the way on", async () => {
    await program("POST", `/api/v1/leads/${other}/merge`, { into: jane });
    expect(await program("POST", `/api/v1/leads/${jane}/merge`, { into: other })).toMatchObject({
      status: 409,
      body: { code: "merge_loop" },
    });
    expect(await program("POST", `/api/v1/leads/${jane}/merge`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: "/into" }] },
    });
  });

  it("leads whoever opens the merged one's page to the kept one", async () => {
    await program("POST", `/api/v1/leads/${other}/merge`, { into: jane });
    const ravi = await callerAs(house.ravi);
    const answer = await ravi("GET", `/leads/${other}`);
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(`/leads/${jane}`);
  });
});
