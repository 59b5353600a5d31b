import { describe, expect, it } from "vitest";
import { undoMerge } from "#features/leads/duplicates/commands/undo-merge.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import { listLeadChanges } from "#features/leads/intake/queries/list-lead-changes.ts";
import { valueAt } from "#features/leads/intake/rules/lead-changes.ts";
import { findDisclosure } from "#features/leads/queries/find-disclosure.ts";
import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { aDraft } from "../factories/drafts.ts";
import { janeTwice, leadsFrom, merged } from "../factories/duplicates.ts";
import { accepted } from "../factories/imports.ts";
import { anImportOf, land, leadsOf } from "../factories/landing.ts";
import { takeAllBack } from "../factories/take-back.ts";
import { aWorkspace } from "../factories/workspace.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const email = "jane@hill.example";

/** What was ever told otherwise of any lead of a workspace. */
const changesOf = (person: Person) =>
  reading(person, async (db) => {
    const leads = await db.lead.findMany({ where: { workspaceId: person.workspaceId }, select: { id: true } });
    return listLeadChanges(
      db,
      person.workspaceId,
      leads.map(({ id }) => id),
    );
  });

/** Jane's lead, made by her draft as it is. */
async function jane(person: Person): Promise<string> {
  const [landed] = await land(person, [aDraft()], { now: at(8) });
  return landed?.leadId ?? "";
}

describe("what a lead was known to be", () => {
  it("is kept where a program, a file or a person tells otherwise, and nothing of a lead that is new", async () => {
    const { sofia, marek } = await aWorkspace();
    const leadId = await jane(sofia);
    expect(await changesOf(sofia)).toEqual([]);
    const draft = { email, industry: "Mining", source: "Fair" };
    await land(sofia, [aDraft({ values: draft, campaign: "Spring", fields: { size: 12 } })], { now: at(9) });
    await land(sofia, [aDraft({ values: draft, campaign: "Spring", fields: { size: 12 } })], { now: at(10) });
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft({ values: { email, company: null }, fields: { size: 50 } })], { importId, now: at(11) });
    const lead = (await leadsOf(sofia))[0];
    const wish = { leadId, revision: lead?.revision ?? 0, industry: "Quarrying", ownerId: marek.memberId, fields: {} };
    accepted(await changeLead(marek, wish, at(12)));
    expect(await changesOf(sofia)).toEqual(
      expect.arrayContaining([
        { field: "industry", before: null, at: at(9) },
        { field: "source", before: null, at: at(9) },
        { field: "latestSource", before: null, at: at(9) },
        { field: "campaign", before: null, at: at(9) },
        { field: "field:size", before: null, at: at(9) },
        { field: "field:size", before: 12, at: at(11) },
        { field: "company", before: "Hill & Daughters", at: at(11) },
        { field: "industry", before: "Mining", at: at(12) },
      ]),
    );
    expect(await changesOf(sofia)).toHaveLength(8);
  });

  it("follows the order in which it was told, also where somebody had to wait since they looked at the clock", async () => {
    const { sofia } = await aWorkspace();
    await jane(sofia);
    await land(sofia, [aDraft({ values: { email, company: "Vale" } })], { now: at(10) });
    await land(sofia, [aDraft({ values: { email, company: "Dale" } })], { now: at(9) });
    const changes = await changesOf(sofia);
    const companies = [8, 9, 10].map((hour) => valueAt("company", at(hour), { now: "Dale", changes }));
    expect(companies).toEqual(["Hill & Daughters", "Hill & Daughters", "Dale"]);
  });

  it("is told to whoever asks what is kept of them, and goes with the lead that a file had made", async () => {
    const { sofia } = await aWorkspace();
    const importId = await anImportOf(sofia);
    const [landed] = await land(sofia, [aDraft({ campaign: "Spring" })], { importId, now: at(8) });
    await land(sofia, [aDraft({ values: { email, jobTitle: "Buyer" } })], { importId, now: at(9) });
    expect(accepted(await findDisclosure(sofia, landed?.leadId ?? ""))).toMatchObject({
      earlierValues: [{ field: "jobTitle", before: null, until: at(9) }],
    });
    await takeAllBack(sofia, importId, at(10));
    expect(await leadsOf(sofia)).toEqual([]);
    expect(await changesOf(sofia)).toEqual([]);
  });

  it("is as if a file had never said anything, once it is taken back", async () => {
    const { sofia } = await aWorkspace();
    await jane(sofia);
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft({ values: { email, company: "Vale" } })], { importId, now: at(9) });
    await takeAllBack(sofia, importId, at(10));
    const [lead] = await leadsOf(sofia);
    const changes = await changesOf(sofia);
    for (const hour of [8, 9, 10, 11]) {
      expect(valueAt("company", at(hour), { now: lead?.company ?? null, changes })).toBe("Hill & Daughters");
    }
  });

  it("is not told otherwise by finding out that two leads are one, nor that they are two", async () => {
    const { ravi, sofia } = await aWorkspace();
    const [kept = "", other = ""] = await leadsFrom(sofia, janeTwice);
    const mergeId = await merged(ravi, other, kept, at(12));
    await undoMerge(ravi, { mergeId }, at(13));
    expect(await changesOf(sofia)).toEqual([]);
  });
});
