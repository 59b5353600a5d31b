import { beforeEach, describe, expect, test } from "vitest";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { countOpenFulfilling, listOpenFulfilling } from "#features/definitions/queries/fulfilling.ts";
import { leadFactsOf } from "#features/definitions/queries/lead-facts.ts";
import { mergeLeads } from "#features/leads/duplicates/commands/merge-leads.ts";
import { eraseLead } from "#features/leads/erasure/commands/erase-lead.ts";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import { correctEvent } from "#features/leads/timeline/commands/correct-event.ts";
import { reading } from "#platform/database/transaction.ts";
import { aDraft } from "../factories/drafts.ts";
import { leadsFrom } from "../factories/duplicates.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { aTouch } from "../factories/lead.ts";
import { aDefinition } from "../factories/lead-definition.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

let house: Cast;
beforeEach(async () => {
  house = await aWorkspace();
});

const someone = (
  name: string,
  cameIn: string,
  country: string | null = "Austria",
  events = [anEventDraft("received", cameIn)],
) =>
  aDraft({
    values: { email: `${name}@hill.example`, firstName: name, ...(country && { country }) },
    createdAt: new Date(cameIn),
    events,
  });

const factsOf = async (leadId: string) =>
  (await reading(house.sofia, (db) => leadFactsOf(db, house.workspaceId, [leadId]))).get(leadId);

describe("What questions look at in a lead", () => {
  test("is what its timeline comes to: touches of those merged into it too, and none that was corrected", async () => {
    const [jane = "", twin = ""] = await leadsFrom(house.marek, [
      someone("jane", "2026-11-01T09:00:00Z"),
      someone("twin", "2026-11-02T09:00:00Z"),
    ]);
    const wrong = await aTouch(house.ravi, jane);
    await aTouch(house.ravi, twin);
    await correctEvent(house.ravi, { leadId: jane, eventId: wrong }, new Date());
    await mergeLeads(house.sofia, { leadId: twin, into: jane }, new Date());
    expect((await factsOf(jane))?.events).toMatchObject([{ type: "touch", channel: "call", genuine: true }]);
    expect(await factsOf(twin)).toBeUndefined();
  });

  test("is nothing once its person was erased, nor for somebody of another firm", async () => {
    const [jane = ""] = await leadsFrom(house.marek, [someone("jane", "2026-11-01T09:00:00Z")]);
    const { sofia, workspaceId } = await aWorkspace();
    expect((await reading(sofia, (db) => leadFactsOf(db, workspaceId, [jane]))).size).toBe(0);
    await eraseLead(house.sofia, { leadId: jane, confirm: "erase" }, new Date());
    expect(await factsOf(jane)).toBeUndefined();
  });
});

describe("Which open inquiries fulfil a definition", () => {
  const austrians = aDefinition({ criteria: { all: [{ field: "country", op: "equals", value: "AUSTRIA" }] } });

  test("counts those of any time, and lists them newest first", async () => {
    await leadsFrom(house.marek, [
      someone("jane", "2026-11-01T09:00:00Z"),
      someone("john", "2026-11-01T09:00:00Z", "Italy"),
      someone("lost", "2026-10-01T09:00:00Z", "Austria", [
        anEventDraft("received", "2026-10-01T09:00:00Z"),
        anEventDraft("disqualified", "2026-10-02T09:00:00Z"),
      ]),
      someone("old", "2020-01-01T09:00:00Z"),
    ]);
    expect(await countOpenFulfilling(house.nora, austrians, now)).toBe(2);
    expect(await countOpenFulfilling(house.otto, aDefinition(), now)).toBe(3);
    const listed = await listOpenFulfilling(house.otto, austrians, now);
    expect(listed.map(({ firstName }) => firstName)).toEqual(["jane", "old"]);
  });

  test("is nothing where there are no leads", async () => {
    expect(await countOpenFulfilling(house.sofia, austrians, now)).toBe(0);
  });
});

describe("The grammar of definitions", () => {
  const grammar = () => reading(house.sofia, (db) => definitionKind.grammar(db, house.workspaceId));

  test("knows the workspace's own fields by their labels", async () => {
    await addField(house.sofia, { label: "Company size", type: "number", options: [] }, now);
    const { sentence } = await grammar();
    const large = { when: { field: "field:company_size", op: "at_least", value: 50 } };
    expect(sentence("criterion", large)).toBe("Company size is 50 or more.");
  });

  test("keeps a clause as it was told, and says by pointers what is wrong with it", async () => {
    const { parse } = await grammar();
    const when = { all: [{ field: "country", op: "one_of", value: [" Austria ", ""] }] };
    expect(parse("criterion", { when })).toEqual({ problems: { "/when/all/0/value/1": "A text." } });
    expect(parse("scoring", { threshold: 40, groupCaps: { Fit: 30 } })).toEqual({
      content: { threshold: 40, groupCaps: { Fit: 30 } },
    });
    expect(parse("preamble", {})).toEqual({ problems: { "/section": "One of the definition's parts." } });
  });

  test("tells of a field that none of the newest leads has a value for, once there are leads", async () => {
    await addField(house.sofia, { label: "Budget", type: "money", options: [] }, now);
    const clauses = [{ id: "c1", section: "required_field", content: { field: "field:budget" } }];
    const problems = () =>
      reading(house.sofia, async (db) => (await definitionKind.grammar(db, house.workspaceId)).problems(clauses));
    expect(await problems()).toEqual([]);
    await leadsFrom(house.marek, [someone("jane", "2026-11-01T09:00:00Z")]);
    expect(await problems()).toMatchObject([
      { clauseId: "c1", stops: false, sentence: expect.stringContaining("Budget") },
    ]);
  });
});
