import { describe, expect, it } from "vitest";
import { receiveLeads } from "#features/leads/intake/commands/receive-leads.ts";
import { receiveLeadsInput } from "#features/leads/intake/schema.ts";
import type { Person } from "#platform/actor.ts";
import { parseInput } from "#platform/parse.ts";
import { isRefusal } from "#platform/refusals.ts";
import { leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");
const receive = async (person: Person, body: unknown) => {
  const parsed = parseInput(receiveLeadsInput, body);
  return isRefusal(parsed) ? parsed : receiveLeads(person, parsed.input, now);
};

describe("leads that are received", () => {
  it("are taken or refused each by itself, in their order", async () => {
    const { ravi } = await aWorkspace();
    const items = [
      { email: "jane@hill.example", source: { system: "hubspot", externalId: "1", name: "Webinar" } },
      { email: "not an address" },
      { company: "Nobody" },
      { email: "tom@hill.example", fields: { shoe: 1 } },
      { email: "JANE@hill.example", source: "Fair" },
      { email: "ann@hill.example", role: "admin" },
    ];
    expect(await receive(ravi, { items })).toMatchObject({
      items: [
        { outcome: "created" },
        { outcome: "refused", reasons: [{ pointer: "/email" }] },
        { outcome: "refused", reasons: [{ pointer: "" }] },
        { outcome: "refused", reasons: [{ pointer: "/fields/shoe" }] },
        { outcome: "updated" },
        { outcome: "refused", reasons: [{ pointer: "/role" }] },
      ],
    });
    expect(await leadsOf(ravi)).toMatchObject([{ source: "Webinar", latestSource: "Fair" }]);
  });

  it("are refused where one alone can't be taken, and not to an onlooker", async () => {
    const { ravi, otto } = await aWorkspace();
    const one = { email: "tom@hill.example", fields: { shoe: 1 } };
    expect(await receive(ravi, one)).toMatchObject({ refused: "invalid_input" });
    expect(await receive(ravi, { items: [one], email: "tom@hill.example" })).toMatchObject({
      refused: "invalid_input",
    });
    await expect(receive(otto, { email: "tom@hill.example" })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await leadsOf(ravi)).toEqual([]);
  });
});
