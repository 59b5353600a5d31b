import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeLeads } from "#features/definitions/qualification/commands/judge-leads.ts";
import type { Service } from "#platform/actor.ts";
import { austrians, signDefinition } from "../factories/definition.ts";
import { aDraft } from "../factories/drafts.ts";
import { aDraft as anEventDraft } from "../factories/events.ts";
import { countsOf, land, leadsOf } from "../factories/landing.ts";
import { aWorkspace } from "../factories/workspace.ts";

const agreedAt = new Date("2026-11-20T09:00:00Z");
const toldAt = new Date("2026-11-22T09:00:00Z");
const later = new Date("2026-11-22T09:05:00Z");

const anEvent = fc.constantFrom(
  anEventDraft("touch", "11-10"),
  anEventDraft("touch", "11-12", { direction: "inbound" }),
  anEventDraft("source_touched", "11-11"),
  anEventDraft("qualified", "11-13", { by: "import" }),
  anEventDraft("disqualified", "11-14"),
  anEventDraft("recycled", "10-01"),
  anEventDraft("recycled", "11-18"),
);
const aLead = fc.record({
  country: fc.constantFrom("Austria", "AUSTRIA", "Norway", null),
  company: fc.constantFrom("Vale", "A Competitor of ours", null),
  source: fc.constantFrom("Fair", "Web", null),
  events: fc.array(anEvent, { maxLength: 3 }),
});
type Lead = typeof aLead extends fc.Arbitrary<infer One> ? One : never;

/** A firm with these leads and the definition in force; answers how to let it judge some of them, and what became of all. */
async function aFirm(leads: readonly Lead[]) {
  const house = await aWorkspace();
  await signDefinition(house, austrians, agreedAt);
  const landed = await land(
    house.marek,
    leads.map(({ events, ...values }, index) =>
      aDraft({
        values: { ...values, email: `${index}@hill.example` },
        events: [anEventDraft("received", "09-01"), ...events],
      }),
    ),
    { now: new Date("2026-11-21T09:00:00Z") },
  );
  const service: Service = { kind: "service", workspaceId: house.workspaceId, name: "The lead definition" };
  return {
    ids: landed.flatMap(({ leadId }) => leadId ?? []),
    judge: (leadIds: readonly string[]) => judgeLeads(service, { leadIds }, toldAt, later),
    outcome: async () => ({
      leads: (await leadsOf(house.sofia)).map(({ email, stage, points, handedOffAt }) => [
        email,
        stage,
        points,
        handedOffAt,
      ]),
      counts: await countsOf(house.sofia),
    }),
  };
}

it("Judging many leads at once comes to what judging them one by one comes to", async () => {
  const leads = fc.sample(aLead, { numRuns: 120, seed: 6 });
  const [together, alone] = [await aFirm(leads), await aFirm(leads)];
  const handed = await together.judge(together.ids);
  const [last, ...others] = alone.ids.toReversed();
  let one = 0;
  for (const id of [...others, last ?? ""]) one += await alone.judge([id]);
  expect(one).toBe(handed);
  expect(handed).toBeGreaterThan(5);
  expect(handed).toBeLessThan(60);
  const outcome = await together.outcome();
  expect(await alone.outcome()).toEqual(outcome);
  expect(outcome.counts.counted).toEqual(outcome.counts.expected);
});
