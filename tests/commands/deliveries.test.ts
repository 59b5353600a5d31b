import { describe, expect, it } from "vitest";
import { followFacts } from "#features/activity/commands/follow-facts.ts";
import { eraseLead } from "#features/leads/erasure/commands/erase-lead.ts";
import { dismissLookup } from "#features/leads/hooks/commands/dismiss-lookup.ts";
import { listDeliveries } from "#features/leads/hooks/queries/list-deliveries.ts";
import { listLookups } from "#features/leads/hooks/queries/list-lookups.ts";
import { lookingUp } from "#features/leads/hooks/reactions.ts";
import { findStory } from "#features/leads/timeline/queries/find-timeline.ts";
import type { Person } from "#platform/actor.ts";
import { isRefusal } from "#platform/refusals.ts";
import { listActivity } from "../factories/activity.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft } from "../factories/drafts.ts";
import {
  type AHook,
  aFormResponse,
  aHook,
  aPropertyChange,
  asHubspot,
  asTypeform,
  deliver,
} from "../factories/hook.ts";
import { countsOf, land, leadsOf } from "../factories/landing.ts";
import { untilSettled } from "../factories/settled.ts";
import { webhookBodies } from "../factories/webhook-bodies.ts";
import { aWorkspace } from "../factories/workspace.ts";

const jane = { email: "jane@hill.example", first_name: "Jane", last_name: "Hill", company: "Hill & Daughters" };

async function deliveriesOf(person: Person, { id: hookId }: AHook) {
  const deliveries = await listDeliveries(person, { hookId });
  if (isRefusal(deliveries)) throw new Error(deliveries.refused);
  return deliveries;
}

/** Lets the reaction handle all that has happened. */
async function lookUp({ workspaceId }: Person) {
  await untilSettled();
  while ((await followFacts(lookingUp, workspaceId, new Date())) > 0);
}

describe("a delivery", () => {
  it("makes a lead under the webhook's name, in its story, in the trail and in the counts", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia);
    expect(await deliver(hook, jane)).toMatchObject({ body: "{}", location: null, factId: expect.any(String) });
    const [lead] = await leadsOf(sofia);
    expect(lead).toMatchObject({ email: "jane@hill.example", firstName: "Jane", stage: "inquiry" });
    const { story } = await findStory(sofia, lead?.id ?? "");
    expect(story).toMatchObject([{ who: "Webshop", event: { type: "received", origin: "key", actorId: hook.id } }]);
    expect((await listActivity(sofia)).items[0]).toMatchObject({
      type: "lead.received",
      actor: { kind: "key", id: hook.id, name: "Webshop" },
      payload: { created: [lead?.id], updated: [] },
    });
    const { counted, expected } = await countsOf(sofia);
    expect(counted).toEqual(expected);
    expect(await deliveriesOf(sofia, hook)).toMatchObject([
      { outcome: "landed", status: 200, message: "A new lead.", leadIds: [lead?.id] },
    ]);
  });

  it("names what it has left out, and nobody's values", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia);
    await deliver(hook, { ...jane, favourite_colour: "blue" });
    const [delivery] = await deliveriesOf(sofia, hook);
    expect(delivery?.message).toBe("A new lead. Not understood, so left out: favourite_colour.");
    expect(JSON.stringify(await listActivity(sofia))).not.toContain("hill.example");
  });

  it("that comes again by its sender's name of it has no effect, also of eight at the same moment", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia);
    const headers = { "webhook-id": "msg_1" };
    const answers = await Promise.all(Array.from({ length: 8 }, () => deliver(hook, jane, headers)));
    expect(answers.filter(isRefusal)).toEqual([]);
    await deliver(hook, { ...jane, last_name: "Changed" }, headers);
    expect(await leadsOf(sofia)).toMatchObject([{ lastName: "Hill", revision: 1 }]);
    const outcomes = Map.groupBy(await deliveriesOf(sofia, hook), ({ outcome }) => outcome);
    expect([outcomes.get("landed")?.length, outcomes.get("repeated")?.length]).toEqual([1, 8]);
  });

  it("of a name that another webhook has had is news to this one", async () => {
    const { sofia } = await aWorkspace();
    const [one, other] = [await aHook(sofia), await aHook(sofia)];
    await deliver(one, jane, { "webhook-id": "msg_1" });
    await deliver(other, { ...jane, last_name: "Hall" }, { "webhook-id": "msg_1" });
    expect(await leadsOf(sofia)).toMatchObject([{ lastName: "Hall" }]);
  });

  it("of which nothing can land is refused with the reason, and may be sent again", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia);
    const headers = { "webhook-id": "msg_1" };
    expect(await deliver(hook, { company: "Hill & Daughters" }, headers)).toMatchObject({ refused: "cannot_land" });
    expect(await deliveriesOf(sofia, hook)).toMatchObject([
      { outcome: "refused", status: 422, message: expect.stringContaining("e-mail address or an external id") },
    ]);
    await deliver(hook, jane, headers);
    expect(await leadsOf(sofia)).toHaveLength(1);
  });

  it("that was altered, or signed by somebody else, is refused and noted, a flood of them not each", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia, "typeform");
    const body = aFormResponse("jane@hill.example");
    for (const headers of [{}, asTypeform(`${body} `), asTypeform(body, "guessed")]) {
      expect(await deliver(hook, body, headers)).toMatchObject({ refused: "wrong_signature" });
    }
    expect(await deliver(hook, body, asTypeform(body))).toMatchObject({ body: "{}" });
    for (let count = 0; count < 60; count += 1) await deliver(hook, body);
    const { rows } = await asOwner(sofia.workspaceId, (db) =>
      db.query("SELECT outcome, status, count(*)::int FROM hook_delivery WHERE hook_id = $1 GROUP BY 1, 2 ORDER BY 1", [
        hook.id,
      ]),
    );
    expect(rows).toEqual([
      { outcome: "landed", status: 200, count: 1 },
      { outcome: "refused", status: 401, count: 50 },
    ]);
  });

  it("from a form that anybody can read answers the same, whether somebody is known or was erased", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia, "web-to-lead");
    const send = () => deliver(hook, "email=jane%40hill.example&last_name=Hill");
    const answer = await send();
    expect(answer).toMatchObject({ body: "{}", factId: null });
    expect(await send()).toEqual(answer);
    const [lead] = await leadsOf(sofia);
    await eraseLead(sofia, { leadId: lead?.id ?? "", confirm: "erase" }, new Date());
    expect(await send()).toEqual(answer);
    expect((await deliveriesOf(sofia, hook))[0]).toMatchObject({
      outcome: "ignored",
      message: expect.stringContaining("was erased on"),
    });
    expect(await leadsOf(sofia)).toHaveLength(1);
  });

  it("signed too long ago is refused", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia, "hubspot");
    const body = JSON.stringify([aPropertyChange(7, "email", "jane@hill.example")]);
    const signed = asHubspot(hook.address, body);
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    expect(await deliver(hook, body, signed, later(6))).toMatchObject({ refused: "wrong_signature" });
    expect(await leadsOf(sofia)).toEqual([]);
    expect(await deliver(hook, body, signed, later(4))).toMatchObject({ body: "{}" });
  });

  it("that was signed is heard once, though its sender gave it no name: an older one doesn't bring back what it told", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia, "hubspot");
    const older = webhookBodies.hubspotContact;
    const younger = older.replace("Durand & Filles", "Durand SA");
    const signed = asHubspot(hook.address, older);
    await deliver(hook, older, signed);
    await deliver(hook, younger, asHubspot(hook.address, younger));
    expect(await deliver(hook, older, signed)).toMatchObject({ body: "{}", factId: null });
    expect(await leadsOf(sofia)).toMatchObject([{ company: "Durand SA" }]);
    expect(await deliveriesOf(sofia, hook)).toMatchObject([
      { outcome: "repeated" },
      {},
      { message: expect.stringMatching(/^A new lead/) },
    ]);
  });

  it("finds a secret that AUTH_SECRET opens no longer, and says so", async () => {
    const { sofia, workspaceId } = await aWorkspace();
    const hook = await aHook(sofia, "typeform");
    await asOwner(workspaceId, (db) => db.query("UPDATE hook SET secret = 'of another key' WHERE id = $1", [hook.id]));
    expect(await deliver(hook, {})).toEqual({ refused: "secret_unreadable" });
    expect(await deliveriesOf(sofia, hook)).toMatchObject([
      { status: 503, message: expect.stringContaining("AUTH_SECRET") },
    ]);
  });
});

describe("news of somebody unknown", () => {
  const change = (hook: AHook, eventId: number, name: string, value: string) => {
    const body = JSON.stringify([aPropertyChange(4711, name, value, eventId)]);
    return deliver(hook, body, asHubspot(hook.address, body));
  };

  it("is kept, the last value of each, and lands by itself once they come in by whatever way", async () => {
    const { sofia, marek } = await aWorkspace();
    const hook = await aHook(sofia, "hubspot");
    await change(hook, 1, "industry", "Farming");
    await change(hook, 2, "jobtitle", "Owner");
    await change(hook, 3, "industry", "Forestry");
    expect(await leadsOf(sofia)).toEqual([]);
    expect(await listLookups(sofia)).toMatchObject({
      count: 1,
      items: [{ system: "hubspot", externalId: "4711", times: 3, hookName: "HubSpot workflow" }],
    });
    expect(await deliveriesOf(sofia, hook)).toMatchObject([{ outcome: "needs_lookup", status: 200 }, {}, {}]);
    await lookUp(sofia);
    expect((await listLookups(sofia)).count).toBe(1);

    await land(marek, [aDraft({ identity: { system: "hubspot", externalId: "4711" } })]);
    await deliver(await aHook(sofia), { email: "somebody@else.example" });
    await lookUp(sofia);
    expect((await leadsOf(sofia))[0]).toMatchObject({ firstName: "Jane", industry: "Forestry", jobTitle: "Owner" });
    expect((await listLookups(sofia)).count).toBe(0);
    const trail = (await listActivity(sofia)).items.filter(({ type }) => type === "lead.received");
    expect(trail[0]).toMatchObject({ actor: { kind: "service", name: "Webhooks" }, payload: { created: [] } });
  });

  it("keeps whom it is of, also where more of them is told than is kept", async () => {
    const { sofia, marek } = await aWorkspace();
    const hook = await aHook(sofia, "hubspot");
    const told = Array.from({ length: 99 }, (_, index) =>
      aPropertyChange(4711, `number_of_seats_${index}`, "1", index),
    );
    const body = JSON.stringify([...told, aPropertyChange(4711, "industry", "Farming", 99)]);
    await deliver(hook, body, asHubspot(hook.address, body));
    await land(marek, [aDraft({ identity: { system: "hubspot", externalId: "4711" } })]);
    await deliver(await aHook(sofia), { email: "somebody@else.example" });
    await lookUp(sofia);
    expect((await leadsOf(sofia))[0]).toMatchObject({ firstName: "Jane", industry: "Farming" });
  });

  it("lands at once where they are known", async () => {
    const { sofia, marek } = await aWorkspace();
    await land(marek, [aDraft({ identity: { system: "hubspot", externalId: "4711" } })]);
    const hook = await aHook(sofia, "hubspot");
    await change(hook, 1, "industry", "Farming");
    expect(await leadsOf(sofia)).toMatchObject([{ industry: "Farming" }]);
    expect(await deliveriesOf(sofia, hook)).toMatchObject([{ message: "News of a lead that is known." }]);
  });

  it("may be a touch, which waits for them too and comes into their story", async () => {
    const { sofia } = await aWorkspace();
    const hook = await aHook(sofia);
    const called = { event: "touch", email: jane.email, channel: "call", direction: "outbound", answered: "yes" };
    await deliver(hook, { ...called, occurred_at: "2026-11-20T10:00:00Z", event_id: "call-1" });
    expect(await listLookups(sofia)).toMatchObject({
      items: [{ system: "e-mail", told: ["a call, mail or meeting"] }],
    });
    await deliver(hook, jane);
    await lookUp(sofia);
    const [lead] = await leadsOf(sofia);
    const { story } = await findStory(sofia, lead?.id ?? "");
    expect(story.map(({ sentence }) => sentence)).toContain("called them, and they answered");
    expect((await listLookups(sofia)).count).toBe(0);
  });

  it("is let go of by a head, once and for good", async () => {
    const { sofia, ravi } = await aWorkspace();
    const hook = await aHook(sofia, "hubspot");
    await change(hook, 1, "industry", "Farming");
    const lookupId = (await listLookups(sofia)).items[0]?.id ?? "";
    await expect(dismissLookup(ravi, { lookupId }, new Date())).rejects.toMatchObject({ code: "not_allowed" });
    const { sofia: olga } = await aWorkspace();
    expect(await dismissLookup(olga, { lookupId }, new Date())).toEqual({ id: lookupId });
    expect((await listLookups(sofia)).count).toBe(1);
    await dismissLookup(sofia, { lookupId }, new Date());
    await dismissLookup(sofia, { lookupId }, new Date());
    expect((await listLookups(sofia)).count).toBe(0);
    const dismissed = (await listActivity(sofia)).items.filter(({ type }) => type === "hook.lookup_dismissed");
    expect(dismissed).toMatchObject([{ payload: { lookupId, system: "hubspot" } }]);
  });
});
