import { beforeAll, expect, test } from "vitest";
import { findDraft } from "#features/agreements/drafts/queries/find-draft.ts";
import { proposeVersion } from "#features/agreements/versions/commands/propose-version.ts";
import { signVersion } from "#features/agreements/versions/commands/sign-version.ts";
import { findBacktest } from "#features/definitions/backtest/queries/find-backtest.ts";
import { findBehind } from "#features/definitions/backtest/queries/find-behind.ts";
import { findHistory } from "#features/definitions/backtest/queries/find-history.ts";
import { findTried } from "#features/definitions/backtest/queries/find-tried.ts";
import { askedInput } from "#features/definitions/backtest/rules/asked-input.ts";
import { figuresAt, perWeekAt, sidesAt } from "#features/definitions/backtest/rules/histogram.ts";
import { ruledOutAt } from "#features/definitions/backtest/rules/threshold-scale.ts";
import { type Behind, behindSearch } from "#features/definitions/backtest/schema.ts";
import { writeDefinition } from "#features/definitions/commands/write-definition.ts";
import { definitionKind } from "#features/definitions/queries/definition-kind.ts";
import { definitionOf } from "#features/definitions/rules/whole.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { aDraft as anEvent } from "../factories/events.ts";
import { land } from "../factories/landing.ts";
import { smallDefinition } from "../factories/small-definition.ts";
import { aWorkspace, type Cast, password } from "../factories/workspace.ts";

const now = new Date("2026-11-22T09:00:00Z");
const timeZone = "Europe/Prague";
const asked = { span: "12", success: "won" } as const;

let house: Cast;
beforeAll(async () => {
  house = await aWorkspace();
  await land(
    house.sofia,
    Array.from({ length: 40 }, (_, number) => aLead(number)),
  );
  const { agreementId, revision } = answered(await writeDefinition(house.sofia, asking(20, 1), now));
  const first = { agreementId: agreementId ?? "", revision };
  const proposed = answered(await proposeVersion(house.sofia, definitionKind, first, now));
  for (const head of [house.sofia, house.marek])
    answered(await signVersion(head, definitionKind, { ...proposed, password }, now));
  answered(await writeDefinition(house.sofia, asking(30, revision), now));
});

/** Every second one decides, every third was recommended, every fifth is of a rival, every seventh was won, some returned; the last are young. */
function aLead(number: number) {
  const cameIn = number < 34 ? "2026-02-01T09:00:00Z" : "2026-11-20T09:00:00Z";
  return {
    identity: { system: "crm", externalId: `${number}` },
    values: {
      email: `ann${number}@${number % 5 === 0 ? "rival" : "hill"}.example`,
      company: "Acme",
      ...(number % 2 === 0 && { jobTitle: "Plant manager" }),
      ...(number % 3 === 0 && { source: "Partner" }),
    },
    fields: {},
    createdAt: new Date(cameIn),
    events: [
      anEvent("received", cameIn),
      ...(number % 7 === 0 && number < 34 ? [anEvent("won", "05-03")] : []),
      ...(number % 9 === 4 && number < 34 ? [anEvent("disqualified", "02-03", { reason: "Competitor" })] : []),
    ],
  };
}

const asking = (threshold: number, revision: number) => {
  return { ...smallDefinition, score: { ...smallDefinition.score, threshold }, revision };
};

function answered<Answer>(outcome: Outcome<Answer>): Answer {
  if (isRefusal(outcome)) throw new Error(`This was refused: ${outcome.refused}`);
  return outcome;
}

async function tried() {
  const draft = await findDraft(house.otto, definitionKind);
  const clauses = draft?.clauses ?? [];
  const found = await findTried(house.otto, clauses, asked, now, timeZone);
  if ("problem" in found) throw new Error(found.problem);
  return { ...found, clauses };
}

test("a threshold that is dragged shows what a back-test with it would say", async () => {
  const { histogram, clauses } = await tried();
  const draft = definitionOf(clauses);
  for (const threshold of [0, 10, 20, 30, 31]) {
    const definition = { ...draft, score: { ...draft.score, threshold } };
    const history = await findHistory(house.otto, timeZone);
    const input = askedInput(definition, asked, { now, timeZone, history });
    const backtest = await findBacktest(house.otto, input, now);
    expect(backtest).toMatchObject(figuresAt(histogram, threshold));
    expect(backtest.perWeek).toBe(perWeekAt(histogram, threshold));
    expect(backtest.sides).toEqual(sidesAt(histogram, threshold));
  }
});

test("a history that began within the twelve months isn’t shared out among the days before it", async () => {
  const { backtest, histogram } = await tried();
  expect(backtest.population).toMatchObject({ from: "2026-02-01", to: "2026-11-20" });
  expect(histogram.weeks).toBe(293 / 7);
  expect(backtest.holdout?.from).toBe("2026-08-15");
});

test("how far Sales agrees source by source comes to how far it agrees in all", async () => {
  const { backtest, bySource } = await tried();
  expect(bySource.map(({ source, agreed, returned }) => [source, agreed.whole, returned.whole])).toEqual([
    [null, 7, 0],
    ["Partner", 2, 0],
  ]);
  const sum = (of: "part" | "whole") => bySource.reduce((total, { agreed }) => total + agreed[of], 0);
  expect({ part: sum("part"), whole: sum("whole") }).toEqual({ part: 4, whole: 9 });
  expect(backtest.agreement.agreed).toMatchObject({ part: 4, whole: 9 });
});

test("every number opens as many leads as it says", async () => {
  const { backtest, histogram, partOfClause, clauses } = await tried();
  const opened = async (which: Behind, threshold: number) => {
    const search = behindSearch.parse({ ...asked, ...which, threshold });
    return (await findBehind(house.otto, search, now, timeZone))?.inAll;
  };
  for (const threshold of [10, 30]) {
    const { positives, convertedPositives, unknown } = figuresAt(histogram, threshold);
    expect(await opened({ mql: "yes" }, threshold)).toBe(positives + unknown.positives);
    expect(await opened({ mql: "yes", outcome: "known" }, threshold)).toBe(positives);
    expect(await opened({ mql: "yes", outcome: "converted" }, threshold)).toBe(convertedPositives);
    expect(await opened({ outcome: "immature" }, threshold)).toBe(unknown.immature);
    expect(await opened({ mql: "no", from: threshold }, threshold)).toBe(ruledOutAt(histogram, threshold));
    for (const [side, { leads }] of Object.entries(sidesAt(histogram, threshold)))
      expect(await opened(behindSearch.parse({ side }), threshold)).toBe(leads);
  }
  for (const { id } of clauses) {
    const part = partOfClause[id];
    if (part === undefined) continue;
    expect(await opened({ part }, 30)).toBe(backtest.byRule[part]?.leads);
    expect(await opened({ part, outcome: "known" }, 30)).toBe(backtest.byRule[part]?.converted.whole);
  }
});

test("a version is tried like a draft, and what is in force against itself changes nobody's side", async () => {
  const agreementId = (await findDraft(house.otto, definitionKind))?.agreementId;
  const search = (side: string) => behindSearch.parse({ ...asked, side, agreement: agreementId, version: "1" });
  expect(await findBehind(house.otto, search("onlyThis"), now, timeZone)).toMatchObject({ inAll: 0 });
  const both = await findBehind(house.otto, search("both"), now, timeZone);
  expect(both).toMatchObject({ title: "MQLs of both versions", back: `/agreements/${agreementId}/versions/1` });
  expect(both?.inAll).toBeGreaterThan(0);
  const unheardOf = { ...search("both"), version: 7 };
  expect(await findBehind(house.otto, unheardOf, now, timeZone)).toBeNull();
});

test("there is nothing to try it on in a firm without leads, and nothing of another firm's", async () => {
  const other = await aWorkspace();
  const { clauses } = await tried();
  const found = await findTried(other.nora, clauses, asked, now, timeZone);
  expect(found).toMatchObject({ backtest: { population: { leads: 0 } }, comparedWith: null, openInquiries: 0 });
});
