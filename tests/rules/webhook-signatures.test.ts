import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isGenuine } from "#features/leads/hooks/commands/is-genuine.ts";
import type { HookRequest } from "#features/leads/hooks/rules/sender.ts";
import { senderOf } from "#features/leads/hooks/rules/sender-of.ts";
import type { SenderName } from "#features/leads/hooks/schema.ts";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { aRequest } from "../factories/webhook-reading.ts";

const now = new Date("2026-11-22T09:00:00Z");
const minutes = 60_000;
const secret = "only the two of us know";
const organization = "00D000000000042EAA";

type Known = { readonly secret?: string | null; readonly account?: string | null };

function holds(sender: SenderName, request: HookRequest, { secret: word = secret, account = null }: Known = {}) {
  return isGenuine(senderOf(sender).claimOf(request, { secret: word, account }, now));
}

const withBody = (request: HookRequest, body: string) => ({ ...request, body: aRequest(body).body });
const hmac = (key: string, ...content: string[]) => createHmac("sha256", key).update(content.join("")).digest("base64");
const hash = (...content: string[]) => createHash("sha256").update(content.join("")).digest("hex");

describe("HubSpot's signature", () => {
  const url = "https://ground.example/api/v1/hooks/hubspot/token?to=a%40b.example%2Fc&q=%20";
  const address = "https://ground.example/api/v1/hooks/hubspot/token?to=a@b.example/c&q=%20";
  const signed = (at: number, by = secret): HookRequest => {
    const timestamp = String(at);
    const signature = hmac(by, "POST", address, sent.hubspotBatch, timestamp);
    const headers = { "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": timestamp };
    return { ...aRequest(sent.hubspotBatch, headers), url };
  };

  it("holds for what was sent, to the address as HubSpot unescapes it", () => {
    expect(holds("hubspot", signed(now.getTime()))).toBe(true);
  });

  it("holds for the address as it came as well", () => {
    const timestamp = String(now.getTime());
    const signature = hmac(secret, "POST", url, sent.hubspotBatch, timestamp);
    const headers = { "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": timestamp };
    expect(holds("hubspot", { ...aRequest(sent.hubspotBatch, headers), url })).toBe(true);
  });

  it.each<[string, HookRequest]>([
    ["another body", withBody(signed(now.getTime()), sent.hubspotBatch.replace("51", "52"))],
    ["another address", { ...signed(now.getTime()), url: `${url}&more=1` }],
    ["another method", { ...signed(now.getTime()), method: "PUT" }],
    ["another secret", signed(now.getTime(), "a guess")],
    ["no signature", aRequest(sent.hubspotBatch)],
    [
      "another time",
      {
        ...signed(now.getTime()),
        headers: { ...signed(now.getTime()).headers, "x-hubspot-request-timestamp": String(now.getTime() + 1) },
      },
    ],
  ])("doesn't hold for %s", (_what, request) => {
    expect(holds("hubspot", request)).toBe(false);
  });

  it("holds for five minutes", () => {
    expect(holds("hubspot", signed(now.getTime() - 5 * minutes))).toBe(true);
    expect(holds("hubspot", signed(now.getTime() - 5 * minutes - 1))).toBe(false);
    expect(holds("hubspot", signed(now.getTime() + 6 * minutes))).toBe(false);
    const timeless = signed(Number.NaN);
    expect(holds("hubspot", timeless)).toBe(false);
  });

  it("may be of an older version, of workflows and of subscriptions, unless it is of the newest", () => {
    const second = {
      "x-hubspot-signature": hash(secret, "POST", address, sent.hubspotWorkflow),
      "x-hubspot-signature-version": "v2",
    };
    const first = { "x-hubspot-signature": hash(secret, sent.hubspotBatch), "x-hubspot-signature-version": "v1" };
    expect(holds("hubspot", { ...aRequest(sent.hubspotWorkflow, second), url })).toBe(true);
    expect(holds("hubspot", aRequest(sent.hubspotBatch, first))).toBe(true);
    expect(holds("hubspot", aRequest(sent.hubspotWorkflow, first))).toBe(false);
    const both = {
      ...first,
      "x-hubspot-signature-v3": "another",
      "x-hubspot-request-timestamp": String(now.getTime()),
    };
    expect(holds("hubspot", aRequest(sent.hubspotBatch, both))).toBe(false);
  });
});

describe("Typeform's signature", () => {
  const headers = { "typeform-signature": `sha256=${hmac(secret, sent.typeform)}` };

  it("holds for the very bytes that were sent", () => {
    expect(holds("typeform", aRequest(sent.typeform, headers))).toBe(true);
    expect(holds("typeform", aRequest(`${sent.typeform} `, headers))).toBe(false);
    expect(holds("typeform", aRequest(sent.typeform))).toBe(false);
    expect(holds("typeform", aRequest(sent.typeform, headers), { secret: "another" })).toBe(false);
  });
});

describe("Pipedrive's name and password", () => {
  const headers = { authorization: `Basic ${Buffer.from("ground:pass:wörd").toString("base64")}` };

  it("are those of the hook", () => {
    const known = { account: "ground", secret: "pass:wörd" };
    expect(holds("pipedrive", aRequest(sent.pipedrivePerson, headers), known)).toBe(true);
    expect(holds("pipedrive", aRequest(sent.pipedrivePerson, headers), { ...known, secret: "password" })).toBe(false);
    expect(holds("pipedrive", aRequest(sent.pipedrivePerson, headers), { ...known, account: "air" })).toBe(false);
    expect(holds("pipedrive", aRequest(sent.pipedrivePerson), known)).toBe(false);
  });
});

describe("Google's key", () => {
  it("stands in the body", () => {
    expect(holds("google-ads", aRequest(sent.googleAds))).toBe(true);
    expect(holds("google-ads", aRequest(sent.googleAds.replace(secret, "a guess")))).toBe(false);
    expect(holds("google-ads", aRequest("{"))).toBe(false);
  });
});

describe("Salesforce's organization", () => {
  it("stands in an outbound message, in its long form or its short one", () => {
    expect(holds("salesforce", aRequest(sent.salesforceSoap), { account: organization })).toBe(true);
    expect(holds("salesforce", aRequest(sent.salesforceSoap), { account: organization.slice(0, 15) })).toBe(true);
    expect(holds("salesforce", aRequest(sent.salesforceSoap), { account: "00D000000000043EAA" })).toBe(false);
    expect(holds("salesforce", aRequest("<soap/>"), { account: organization })).toBe(false);
  });

  it("stands in a form where the hook asks for it", () => {
    expect(holds("web-to-lead", aRequest(sent.webToLead), { account: organization })).toBe(true);
    expect(holds("web-to-lead", aRequest(sent.webToLead), { account: "00D000000000043EAA" })).toBe(false);
    expect(holds("web-to-lead", aRequest("email=a%40b.example"), { account: organization })).toBe(false);
    expect(holds("web-to-lead", aRequest("email=a%40b.example"))).toBe(true);
  });
});

describe("Standard Webhooks", () => {
  // The example by which the libraries of the standard test themselves.
  const key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const at = new Date(1_614_265_330_000);
  const headers = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const request = aRequest('{"test": 2432232314}', headers);
  const holdsAt = (asked: HookRequest, when: Date, word = key) =>
    isGenuine(senderOf("generic").claimOf(asked, { secret: word, account: null }, when));

  it("signs id, time and body", () => {
    expect(holdsAt(request, at)).toBe(true);
    expect(holdsAt(withBody(request, '{"test": 2432232315}'), at)).toBe(false);
    expect(holdsAt({ ...request, headers: { ...headers, "webhook-id": "msg_other" } }, at)).toBe(false);
    expect(holdsAt(request, new Date(at.getTime() + 6 * minutes))).toBe(false);
    expect(holdsAt(aRequest("{}"), at)).toBe(false);
  });

  it("may sign twice, while a secret is renewed", () => {
    const twice = { ...headers, "webhook-signature": `v1,b2xk ${headers["webhook-signature"]}` };
    expect(holdsAt({ ...request, headers: twice }, at)).toBe(true);
  });

  it("takes a secret that isn't in its own spelling as it is", () => {
    const signature = hmac(secret, "m.1614265330.", "{}");
    const own = { "webhook-id": "m", "webhook-timestamp": "1614265330", "webhook-signature": `v1,${signature}` };
    expect(holdsAt(aRequest("{}", own), at, secret)).toBe(true);
  });

  it("is asked for only where there is a secret", () => {
    expect(holds("generic", aRequest("{}"), { secret: null })).toBe(true);
  });
});

describe("a hook whose secret can't be read", () => {
  it.each<SenderName>(["hubspot", "typeform", "pipedrive", "google-ads", "salesforce"])(
    "takes nothing from %s",
    (sender) => {
      const nothing = { secret: null, account: null };
      for (const body of Object.values(sent)) expect(holds(sender, aRequest(body), nothing)).toBe(false);
    },
  );
});
