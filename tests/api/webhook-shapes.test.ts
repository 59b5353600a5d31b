import { beforeEach, describe, expect, inject, it } from "vitest";
import type { SenderName } from "#features/leads/hooks/schema.ts";
import { caller } from "../factories/caller.ts";
import { type AHook, aHook, asHubspot, asTypeform, hookSecret } from "../factories/hook.ts";
import { leadsOf } from "../factories/landing.ts";
import { webhookBodies as sent } from "../factories/webhook-bodies.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});
const program = caller();

/** How each program shows that it is the one. */
const shown: Readonly<Record<SenderName, (hook: AHook, body: string) => Record<string, string>>> = {
  hubspot: ({ path }, body) => asHubspot(new URL(path, inject("app").baseUrl).href, body),
  salesforce: (_hook, body) => ({
    "Content-Type": body.startsWith("<") ? "text/xml; charset=utf-8" : "application/json",
  }),
  "web-to-lead": () => ({ "Content-Type": "application/x-www-form-urlencoded" }),
  pipedrive: () => ({ Authorization: `Basic ${Buffer.from(`ground:${hookSecret}`).toString("base64")}` }),
  typeform: (_hook, body) => asTypeform(body),
  "google-ads": () => ({}),
  generic: () => ({}),
};

async function send(sender: SenderName, ...bodies: readonly string[]) {
  const hook = await aHook(house.sofia, sender);
  for (const body of bodies) {
    const answer = await program("POST", hook.path, body, shown[sender](hook, body));
    expect(answer).toMatchObject({ status: 200 });
  }
  return leadsOf(house.sofia);
}

const camille = { email: "camille@durand.example", firstName: "Camille", lastName: "Durand" };
const cameIn = new Date("2026-03-02T08:15:00Z");

describe("through a real HTTP client", () => {
  it.each<[string, SenderName, string, object]>([
    [
      "HubSpot's contact",
      "hubspot",
      sent.hubspotContact,
      {
        sourceSystem: "hubspot",
        externalId: "51",
        jobTitle: "Head of Purchasing",
        source: "Paid Search",
        stage: "mql",
        createdAt: cameIn,
      },
    ],
    [
      "HubSpot's workflow",
      "hubspot",
      sent.hubspotWorkflow,
      { sourceSystem: "hubspot", externalId: "51", stage: "inquiry", createdAt: cameIn },
    ],
    [
      "Salesforce's record",
      "salesforce",
      sent.salesforceLead,
      { sourceSystem: "salesforce", externalId: "00Q5g00000AbCdEEAV", company: "Durand & Filles", createdAt: cameIn },
    ],
    [
      "Salesforce's outbound message",
      "salesforce",
      sent.salesforceSoap,
      { sourceSystem: "salesforce", externalId: "00Q5g00000AbCdEEAV", source: "Referral", stage: "sal" },
    ],
    [
      "Salesforce's form",
      "web-to-lead",
      sent.webToLead,
      { sourceSystem: null, jobTitle: "Head of Purchasing", source: "Web" },
    ],
    [
      "Pipedrive's person",
      "pipedrive",
      sent.pipedrivePerson,
      { sourceSystem: "pipedrive-person", externalId: "11", phone: "+33 1 55 00 00 00" },
    ],
    [
      "Pipedrive's person of the first version",
      "pipedrive",
      sent.pipedrivePersonV1,
      { externalId: "11", company: "Durand & Filles", createdAt: cameIn },
    ],
    [
      "Typeform's answers",
      "typeform",
      sent.typeform,
      { source: "linkedin", campaign: { name: "Spring" }, createdAt: cameIn },
    ],
    ["Google's lead form", "google-ads", sent.googleAds, { source: "Google Ads" }],
    [
      "Zapier's flat JSON",
      "generic",
      sent.flat,
      { sourceSystem: "own", externalId: "51", source: "Paid Search", createdAt: cameIn },
    ],
  ])("%s becomes a lead with its fields", async (_what, sender, body, lead) => {
    const [first] = await send(sender, body);
    expect(first).toMatchObject({ ...camille, ...lead });
  });

  it.each<[string, SenderName, readonly string[], object]>([
    [
      "HubSpot's subscriptions",
      "hubspot",
      [sent.hubspotWorkflow, sent.hubspotBatch],
      { stage: "mql", handedOffAt: new Date("2026-03-02T08:20:00Z") },
    ],
    [
      "Salesforce's task",
      "salesforce",
      [sent.salesforceLead, sent.salesforceTask],
      { lastTouchAt: new Date("2026-03-03T09:00:00Z") },
    ],
    [
      "Pipedrive's lead, deal and activity",
      "pipedrive",
      [sent.pipedrivePerson, sent.pipedriveLead, sent.pipedriveDeal, sent.pipedriveActivity],
      { stage: "won", valueMinor: 120_050n, source: "Web forms", lastTouchAt: new Date("2026-03-03T09:05:00Z") },
    ],
    ["another program's touch", "generic", [sent.flat, sent.touch], { lastTouchAt: new Date("2026-03-03T09:00:00Z") }],
  ])("%s is news of a lead that is known", async (_what, sender, bodies, lead) => {
    const leads = await send(sender, ...bodies);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({ ...camille, ...lead });
  });

  it("comes to nothing more when it comes again", async () => {
    const once = await send("typeform", sent.typeform, sent.typeform);
    const again = await send("typeform", sent.typeform);
    expect(again).toEqual(once);
  });
});
