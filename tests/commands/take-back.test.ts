import { describe, expect, it } from "vitest";
import { closeFollowUp } from "#features/leads/follow-ups/commands/close-follow-up.ts";
import { setFollowUp } from "#features/leads/follow-ups/commands/set-follow-up.ts";
import { changeLead } from "#features/leads/intake/commands/change-lead.ts";
import type { LeadDraft } from "#features/leads/intake/schema.ts";
import type { Person } from "#platform/actor.ts";
import { asOwner } from "../factories/as-owner.ts";
import { aDraft } from "../factories/drafts.ts";
import { anImportOf, countsOf, land, leadsOf } from "../factories/landing.ts";
import { takeAllBack } from "../factories/take-back.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T12:00:00.000Z");
const email = "jane@hill.example";
const qualified = (at: string) => ({
  type: "qualified" as const,
  data: { by: "import" as const },
  occurredAt: new Date(at),
});
const note = { type: "note" as const, data: { text: "Called." }, occurredAt: now };
const people = (count: number): LeadDraft[] =>
  Array.from({ length: count }, (_, number) =>
    aDraft({ values: { email: `person${number}@hill.example` }, events: [qualified("2026-10-01T10:00:00.000Z")] }),
  );

async function expectCountsToHold(person: Person) {
  const { counted, expected } = await countsOf(person);
  expect(counted).toEqual(expected);
}

describe("an import that is taken back", () => {
  it("takes the leads that it made with it, and their counts", async () => {
    const { sofia } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft()]);
    await land(sofia, people(30), { importId });
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 30, restored: 0, kept: 0 });
    expect(await leadsOf(sofia)).toMatchObject([{ email }]);
    await expectCountsToHold(sofia);
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 0, restored: 0, kept: 0 });
  });

  it("takes them also where it told of them more than once", async () => {
    const { sofia } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft()], { importId });
    await land(sofia, [aDraft({ values: { email, company: "Vale" } })], { importId });
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 1, restored: 0, kept: 0 });
    expect(await leadsOf(sofia)).toEqual([]);
  });

  it("leaves a lead whose values, owner or timeline somebody added to since, as it is", async () => {
    const { sofia, ravi } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, people(4), { importId });
    const [valued, owned, noted] = await leadsOf(sofia);
    await changeLead(ravi, { leadId: valued?.id ?? "", revision: 1, company: "Vale", fields: {} }, now);
    await changeLead(ravi, { leadId: owned?.id ?? "", revision: 1, ownerId: ravi.memberId, fields: {} }, now);
    await land(ravi, [aDraft({ values: { email: noted?.email ?? "" }, events: [note] })]);
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 1, restored: 0, kept: 3 });
    const left = await leadsOf(sofia);
    expect(left.map(({ id, stage, importId: of }) => [id, stage, of])).toEqual(
      [valued, owned, noted].map((lead) => [lead?.id, "mql", null]),
    );
    await expectCountsToHold(sofia);
  });

  it("leaves a lead that somebody means to speak with again, also once that is done", async () => {
    const { sofia } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, people(3), { importId });
    const [first, second] = await leadsOf(sofia);
    for (const { id: leadId } of [first, second].flatMap((lead) => lead ?? []))
      await setFollowUp(sofia, { leadId, dueOn: "tomorrow" }, now);
    await closeFollowUp(sofia, { leadId: second?.id ?? "", outcome: "done" }, now);
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 1, restored: 0, kept: 2 });
    expect((await leadsOf(sofia)).map(({ id }) => id)).toEqual([first?.id, second?.id]);
    await expectCountsToHold(sofia);
  });

  it("gives leads that were there their values, their source and their stage back", async () => {
    const { sofia } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft({ fields: { plan: "Free", size: 5 } })]);
    const [before] = await leadsOf(sofia);
    const told = aDraft({
      identity: { system: "hubspot", externalId: "1" },
      values: { email, firstName: null, company: "Vale", source: "Fair" },
      fields: { plan: "Pro", size: null, asked: true },
      campaign: "Spring",
      ownerId: sofia.memberId,
      events: [qualified("2026-11-23T10:00:00.000Z")],
    });
    await land(sofia, [told], { importId });
    await land(sofia, [aDraft({ values: { email, company: "Dale" } })], { importId });
    expect(await leadsOf(sofia)).toMatchObject([{ company: "Dale", stage: "mql", ownerId: sofia.memberId }]);
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 0, restored: 1, kept: 0 });
    const [after] = await leadsOf(sofia);
    expect(after).toEqual({ ...before, revision: 4, changedAt: now });
    await expectCountsToHold(sofia);
  });

  it("leaves the values that somebody changed once more, and gives the others back", async () => {
    const { sofia, ravi } = await aWorkspace();
    const importId = await anImportOf(sofia);
    await land(sofia, [aDraft()]);
    const [lead] = await leadsOf(sofia);
    await land(sofia, [aDraft({ values: { email, company: "Vale", phone: "1" } })], { importId });
    await changeLead(ravi, { leadId: lead?.id ?? "", revision: 2, company: "Dale", fields: {} }, now);
    expect(await takeAllBack(sofia, importId)).toEqual({ removed: 0, restored: 0, kept: 1 });
    expect(await leadsOf(sofia)).toMatchObject([{ company: "Dale", phone: null }]);
  });

  it("takes back only its own: another import's leads and changes stay", async () => {
    const { sofia } = await aWorkspace();
    const [first, second] = [await anImportOf(sofia), await anImportOf(sofia)];
    await land(sofia, people(3), { importId: first });
    await land(sofia, people(5), { importId: second });
    expect(await takeAllBack(sofia, second)).toEqual({ removed: 2, restored: 0, kept: 0 });
    expect(await leadsOf(sofia)).toHaveLength(3);
    await expectCountsToHold(sofia);
    expect(await takeAllBack(sofia, first)).toEqual({ removed: 3, restored: 0, kept: 0 });
  });

  it("takes a lead with it that another one changed, once both are taken back, whichever is first", async () => {
    for (const isMakerFirst of [true, false]) {
      const { sofia, made, changed } = await aLeadOfTwoImports();
      const [one, other] = isMakerFirst ? [made, changed] : [changed, made];
      await takeAllBack(sofia, one);
      expect(await leadsOf(sofia)).toHaveLength(1);
      await closed(sofia, one);
      expect(await takeAllBack(sofia, other)).toMatchObject({ removed: 1 });
      expect(await leadsOf(sofia)).toEqual([]);
      await expectCountsToHold(sofia);
    }
  });

  it("leaves it if somebody changed it between the two, or since", async () => {
    for (const isBetween of [true, false]) {
      for (const isMakerFirst of [true, false]) {
        const { sofia, made, changed } = await aLeadOfTwoImports({ isBetween, isSince: !isBetween });
        const [one, other] = isMakerFirst ? [made, changed] : [changed, made];
        await takeAllBack(sofia, one);
        await closed(sofia, one);
        await takeAllBack(sofia, other);
        expect(await leadsOf(sofia)).toMatchObject([{ phone: "1", company: "Hill & Daughters" }]);
        await expectCountsToHold(sofia);
      }
    }
  });
});

/** A lead that one import made and another changed; in between or since somebody noted a phone number. */
async function aLeadOfTwoImports({ isBetween = false, isSince = false } = {}) {
  const { sofia, ravi } = await aWorkspace();
  const [made, changed] = [await anImportOf(sofia), await anImportOf(sofia)];
  const noted = async () => {
    const [lead] = await leadsOf(sofia);
    const wish = { leadId: lead?.id ?? "", revision: lead?.revision ?? 0, phone: "1", fields: {} };
    await changeLead(ravi, wish, now);
  };
  await land(sofia, [aDraft()], { importId: made });
  if (isBetween) await noted();
  const told = { values: { email, company: "Vale" }, events: [qualified("2026-11-20T10:00:00.000Z")] };
  await land(sofia, [aDraft(told)], { importId: changed });
  if (isSince) await noted();
  return { sofia, made, changed };
}

/** An import as it is once it was taken back. */
function closed({ workspaceId }: Person, importId: string) {
  return asOwner(workspaceId, (db) => db.query("UPDATE import SET state = 'reverted' WHERE id = $1", [importId]));
}
