import { beforeEach, describe, expect, inject, it } from "vitest";
import { anApiKey } from "../factories/api-key.ts";
import { type Call, caller, callerAs, callerWithKey } from "../factories/caller.ts";
import { type AHook, aFormResponse, aHook, aPropertyChange, asHubspot, asTypeform } from "../factories/hook.ts";
import { leadsOf } from "../factories/landing.ts";
import { webhookBodies } from "../factories/webhook-bodies.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

let house: Cast;
let sofia: Call;
beforeEach(async () => {
  house = await aWorkspace();
  sofia = await callerAs(house.sofia);
});
const program = caller();
const form = { "Content-Type": "application/x-www-form-urlencoded" };

const send = ({ path }: AHook, body: string, headers: Record<string, string> = {}) =>
  program("POST", path, body, headers);

async function outcomesAt({ id }: AHook) {
  const { body } = await sofia("GET", `/api/v1/hooks/${id}/deliveries`);
  return (body as { items: object[] }).items;
}

describe("/hooks", () => {
  it("are made by a head's session, told where they are once, changed at the revision that was seen, and ended", async () => {
    const wish = { name: "Demo request", sender: "typeform", secret: "only us" };
    const once = { "Idempotency-Key": "make it once" };
    const made = await sofia("POST", "/api/v1/hooks", wish, once);
    expect(made).toMatchObject({ status: 201, body: { address: expect.stringContaining("/api/v1/hooks/typeform/") } });
    const { id } = made.body as { id: string };
    const again = await sofia("POST", "/api/v1/hooks", wish, once);
    expect(again.body).toEqual({ id, address: null });
    const at = `/api/v1/hooks/${id}`;
    expect(await sofia("PATCH", at, { name: "Form" }, { "If-Match": '"1"' })).toMatchObject({ body: { revision: 2 } });
    expect(await sofia("PATCH", at, { name: "Old" }, { "If-Match": '"1"' })).toMatchObject({ status: 412 });
    expect(await sofia("PATCH", at, { sender: "generic", revision: 2 })).toMatchObject({ status: 400 });
    const listed = await callerWithKey(await anApiKey(house.sofia, ["admin"]))("GET", "/api/v1/hooks");
    expect(listed.body).toMatchObject({ items: [{ id, name: "Form", hasSecret: true, revision: 2 }] });
    expect(JSON.stringify(listed.body)).not.toContain("only us");
    expect(await sofia("POST", `${at}/renew`)).toMatchObject({ status: 200, body: { address: expect.any(String) } });
    expect(await sofia("DELETE", at)).toMatchObject({ status: 200, body: { id } });
    expect(await sofia("DELETE", at)).toMatchObject({ status: 200 });
  });
});

describe("an address for programs", () => {
  it("takes what its program signs, and refuses the same altered, both noted", async () => {
    const hook = await aHook(house.sofia, "typeform");
    const body = aFormResponse("jane@hill.example");
    const taken = await send(hook, body, asTypeform(body));
    expect(taken).toMatchObject({ status: 200, body: {} });
    expect(taken.headers.get("fact")).not.toBeNull();
    const altered = await send(hook, body.replace("jane", "john"), asTypeform(body));
    expect(altered).toMatchObject({ status: 401, body: { code: "wrong_signature", errors: [{ pointer: "" }] } });
    expect(await leadsOf(house.sofia)).toMatchObject([{ email: "jane@hill.example" }]);
    expect(await outcomesAt(hook)).toMatchObject([
      { outcome: "refused", status: 401 },
      { outcome: "landed", status: 200, message: "A new lead." },
    ]);
  });

  it("takes HubSpot's signature of method, address, body and moment, of its own address only", async () => {
    const [hook, other] = [await aHook(house.sofia, "hubspot"), await aHook(house.sofia, "hubspot")];
    const body = webhookBodies.hubspotContact;
    const address = new URL(hook.path, inject("app").baseUrl).href;
    expect(await send(hook, body, asHubspot(address, body))).toMatchObject({ status: 200 });
    expect(await send(hook, body.replace("Durand", "Dupont"), asHubspot(address, body))).toMatchObject({ status: 401 });
    expect(await send(other, body, asHubspot(address, body))).toMatchObject({ status: 401 });
    const old = new Date(Date.now() - 6 * 60_000);
    expect(await send(hook, body, asHubspot(address, body, old))).toMatchObject({ status: 401 });
    expect(await leadsOf(house.sofia)).toMatchObject([{ lastName: "Durand", externalId: "51" }]);
  });

  it("answers a repeat with 200 and lets it have no effect", async () => {
    const hook = await aHook(house.sofia, "typeform");
    const body = aFormResponse("jane@hill.example");
    for (const _ of [1, 2, 3])
      expect(await send(hook, body, asTypeform(body))).toMatchObject({ status: 200, body: {} });
    expect(await leadsOf(house.sofia)).toMatchObject([{ revision: 1 }]);
    expect(await outcomesAt(hook)).toMatchObject([{ outcome: "repeated" }, { outcome: "repeated" }, {}]);
  });

  it("isn't there for a token that nobody has or that is another program's, and is gone once it was ended", async () => {
    const hook = await aHook(house.sofia);
    const guessed = [
      hook.path.slice(0, -1),
      `${hook.path}x`,
      hook.path.replace("generic", "typeform"),
      "/api/v1/hooks/x/y",
    ];
    for (const path of guessed) {
      expect(await program("POST", path, { email: "jane@hill.example" })).toMatchObject({
        status: 404,
        body: { code: "not_found" },
      });
    }
    await sofia("DELETE", `/api/v1/hooks/${hook.id}`);
    expect(await send(hook, "{}")).toMatchObject({ status: 410, body: { code: "hook_ended" } });
    expect(await leadsOf(house.sofia)).toEqual([]);
  });

  it("brings leads to its own workspace, whoever is signed in elsewhere", async () => {
    const elsewhere = await aWorkspace();
    const hook = await aHook(elsewhere.sofia);
    await sofia("POST", hook.path, { email: "jane@hill.example" });
    expect(await leadsOf(house.sofia)).toEqual([]);
    expect(await leadsOf(elsewhere.sofia)).toHaveLength(1);
    expect(await sofia("GET", `/api/v1/hooks/${hook.id}/deliveries`)).toMatchObject({ status: 404 });
  });

  it("refuses a body of more than a megabyte, a bomb of arrays, and what is no message, and survives them", async () => {
    const hook = await aHook(house.sofia);
    const nested = `${"[".repeat(400_000)}${"]".repeat(400_000)}`;
    const many = JSON.stringify(Array.from({ length: 50_000 }, () => ({})));
    for (const [body, status] of [
      [JSON.stringify({ note: "x".repeat(1_000_001) }), 413],
      [nested, 400],
      [many, 400],
      ["{", 400],
      ["", 400],
      ['"text"', 400],
    ] as const) {
      expect(await send(hook, body)).toMatchObject({ status });
    }
    expect(await outcomesAt(hook)).toHaveLength(6);
    expect(await send(hook, JSON.stringify({ email: "jane@hill.example" }))).toMatchObject({ status: 200 });
  });

  it("answers Salesforce with its Ack, and a browser with the page it came from, but no other", async () => {
    const soap = await aHook(house.sofia, "salesforce");
    const acknowledged = await send(soap, webhookBodies.salesforceSoap, { "Content-Type": "text/xml; charset=UTF-8" });
    expect(acknowledged).toMatchObject({ status: 200, body: expect.stringContaining("<Ack>true</Ack>") });
    expect(acknowledged.headers.get("content-type")).toBe("text/xml; charset=utf-8");

    const hook = await aHook(house.sofia, "web-to-lead");
    const sent = webhookBodies.webToLead;
    const back = await send(hook, sent, { ...form, Origin: "https://durand.example" });
    expect([back.status, back.headers.get("location")]).toEqual([303, "https://durand.example/thanks"]);
    const elsewhere = await send(hook, sent, { ...form, Origin: "https://evil.example" });
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([200, null]);
  });

  it("keeps news of somebody unknown, shows it, and lets go of it", async () => {
    const hook = await aHook(house.sofia, "hubspot");
    const body = JSON.stringify([aPropertyChange(4711, "industry", "Farming")]);
    const address = new URL(hook.path, inject("app").baseUrl).href;
    expect(await send(hook, body, asHubspot(address, body))).toMatchObject({ status: 200 });
    const listed = await sofia("GET", "/api/v1/hooks/lookups");
    expect(listed.body).toMatchObject({ items: [{ system: "hubspot", externalId: "4711", times: 1 }] });
    const { items } = listed.body as { items: { id: string }[] };
    expect(await sofia("DELETE", `/api/v1/hooks/lookups/${items[0]?.id}`)).toMatchObject({ status: 200 });
    expect((await sofia("GET", "/api/v1/hooks/lookups")).body).toEqual({ items: [], nextCursor: null });
  });
});
