import { beforeEach, describe, expect, it } from "vitest";
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
const events = (path = "") => `/api/v1/leads/${leadId}/events${path}`;
const value = { amount: "1250.50", currency: "EUR" };

describe("/leads/{id}/events", () => {
  it("records for a program, names the fact, and knows a repeat by its name", async () => {
    const program = callerWithKey(await anApiKey(house.sofia, ["read", "leads:write"]));
    const won = { type: "won", value, occurredAt: "2026-11-21T15:00:00+01:00", externalId: "deal 7" };
    const answer = await program("POST", events(), won);
    const event = { type: "won", origin: "key", occurredAt: "2026-11-21T14:00:00.000Z", data: { value } };
    expect(answer).toMatchObject({ status: 201, body: { stage: "won", event } });
    expect(answer.headers.get("fact")).not.toBeNull();
    const again = await program("POST", events(), won);
    expect(again).toMatchObject({ status: 201, body: answer.body });
    expect(again.headers.get("fact")).toBeNull();
    expect(await program("GET", `/api/v1/leads/${leadId}`)).toMatchObject({
      status: 200,
      body: { stage: "won", wonAt: event.occurredAt, handedOffAt: "2026-11-20T09:00:00.000Z", value, acceptedAt: null },
    });
  });

  it("refuses what can't follow with the code and the stage at which the lead stands", async () => {
    expect(await ravi("POST", events(), { type: "churned" })).toMatchObject({
      status: 409,
      body: { code: "event_cannot_follow", stage: "mql", title: "event cannot follow" },
    });
    expect(await ravi("POST", events(), { type: "accepted", occurredAt: "2999-01-01T00:00:00Z" })).toMatchObject({
      status: 422,
      body: { code: "event_in_future" },
    });
  });

  it("points at what is wrong", async () => {
    const wrong = (body: object) => ravi("POST", events(), body);
    const pointer = (name: string) => ({ status: 400, body: { errors: [{ pointer: name }] } });
    expect(await wrong({ type: "phoned" })).toMatchObject(pointer("/type"));
    expect(await wrong({ type: "touch", channel: "fax", direction: "outbound" })).toMatchObject(pointer("/channel"));
    expect(await wrong({ type: "won", value: { amount: "12", currency: "CZK" } })).toMatchObject(pointer("/value"));
    expect(await wrong({ type: "accepted", occurredAt: "yesterday" })).toMatchObject(pointer("/occurredAt"));
    expect(await wrong({ type: "accepted", stage: "won" })).toMatchObject(pointer("/stage"));
  });

  it("takes a mistake back, and the timeline shows both", async () => {
    const { body } = await ravi("POST", events(), { type: "disqualified", reason: "student" });
    const { id } = (body as { event: { id: string } }).event;
    const answer = await ravi("POST", events(`/${id}/correct`), { reason: "another Jane" });
    expect(answer).toMatchObject({ status: 200, body: { stage: "mql", event: { id } } });
    const all = await ravi("GET", events());
    expect(all).toMatchObject({
      status: 200,
      body: {
        items: [
          { type: "received", correctedBy: null },
          { type: "qualified" },
          { type: "disqualified", data: { reason: "student" }, correctedBy: expect.any(String) },
          { type: "corrected", data: { eventId: id, reason: "another Jane" } },
        ],
        nextCursor: null,
      },
    });
    expect(await ravi("POST", events(`/${leadId}/correct`), {})).toMatchObject({ status: 404 });
  });
});
