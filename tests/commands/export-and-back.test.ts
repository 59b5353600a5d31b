import { expect, it } from "vitest";
import { addField } from "#features/leads/fields/commands/add-field.ts";
import { bringImport } from "#features/leads/imports/commands/bring-import.ts";
import { storeFile } from "#features/leads/imports/commands/store-file.ts";
import { findImport } from "#features/leads/imports/queries/find-import.ts";
import type { Import } from "#features/leads/imports/schema.ts";
import { exportLeads } from "#features/leads/list/commands/export-leads.ts";
import type { Person } from "#platform/actor.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { accepted, carryOn, inPieces } from "../factories/imports.ts";
import { land, leadsOf } from "../factories/landing.ts";
import { aWorkspace, type Cast } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00.000Z");

/** Leads of two programs with the same number, one that only its e-mail tells apart, and some whom nothing does. */
async function layLeads({ sofia, ravi }: Cast) {
  await addField(sofia, { label: "Plan", type: "text", options: [] }, now);
  const known = { fields: { plan: "gold" }, ownerId: ravi.memberId, campaign: "Spring fair", events: [] };
  const values = { firstName: "Lena", lastName: "Kurz", phone: "+420 600 100 200", source: "Fair" };
  const hubspot = { system: "hubspot", externalId: "7" };
  await land(sofia, [
    { ...known, identity: hubspot, values, events: [anEventDraft("qualified", "05-03"), anEventDraft("won", "06-01")] },
    { ...known, identity: { system: "zoho", externalId: "7" }, values: { ...values, email: "lena@hill.example" } },
    { ...known, identity: null, values: { ...values, email: "lena@valley.example" } },
  ]);
}

async function exported(person: Person): Promise<string> {
  let text = "";
  for await (const piece of accepted(await exportLeads(person, {}, now)).text) text += piece;
  return text;
}

/** Brings a file as it is recognised, and lands it. */
async function brought(person: Person, text: string): Promise<Import> {
  const { id: importId } = accepted(await storeFile(person, { fileName: "leads.csv", content: inPieces(text) }, now));
  accepted(await bringImport(person, { importId }, now));
  await carryOn(person);
  return accepted(await findImport(person, importId));
}

it("An export that comes back finds each of its leads again, and changes nothing", async () => {
  const house = await aWorkspace();
  await layLeads(house);
  const before = await leadsOf(house.sofia);
  const { counts, state } = await brought(house.sofia, await exported(house.sofia));
  expect({ state, counts }).toMatchObject({ state: "done", counts: { rows: 3, unchanged: 3 } });
  expect(await leadsOf(house.sofia)).toEqual(before);
});

it("What was written into it meanwhile reaches the leads it was written beside, also one that has lost its e-mail", async () => {
  const house = await aWorkspace();
  await layLeads(house);
  const changed = (await exported(house.sofia)).replaceAll("lena@valley.example", "").replaceAll("Kurz", "Lang");
  expect((await brought(house.sofia, changed)).counts).toMatchObject({ rows: 3, updated: 3 });
  expect((await leadsOf(house.sofia)).map(({ lastName }) => lastName)).toEqual(["Lang", "Lang", "Lang"]);
});

it("In another workspace its leads are made once, however often it comes", async () => {
  const [house, elsewhere] = [await aWorkspace(), await aWorkspace()];
  await layLeads(house);
  const text = await exported(house.sofia);
  expect((await brought(elsewhere.sofia, text)).counts).toMatchObject({ rows: 3, created: 3 });
  expect((await brought(elsewhere.sofia, text)).counts).toMatchObject({ rows: 3, unchanged: 3 });
});
