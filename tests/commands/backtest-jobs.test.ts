import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { askBacktest, prepareBacktest } from "#features/definitions/backtest/commands/ask-backtest.ts";
import { carryOnBacktests } from "#features/definitions/backtest/commands/carry-on-backtests.ts";
import { queueBacktest } from "#features/definitions/backtest/commands/queue-backtest.ts";
import { findBacktest } from "#features/definitions/backtest/queries/find-backtest.ts";
import { findBacktestJob } from "#features/definitions/backtest/queries/find-backtest-job.ts";
import { hasMoreThan } from "#features/definitions/backtest/queries/has-more-than.ts";
import { backtestInput } from "#features/definitions/backtest/schema.ts";
import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";
import { holding } from "#platform/holding.ts";
import { listWorkspacesBacktesting } from "#platform/rounds.ts";
import { asOwner } from "../factories/as-owner.ts";
import { austrians } from "../factories/definition.ts";
import { aDraft } from "../factories/drafts.ts";
import { land } from "../factories/landing.ts";
import { succeeded } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const now = new Date("2026-11-22T10:00:00.000Z");
const never = new AbortController().signal;
/** A question unlike the others. */
const asking = (maturityDays: number) => backtestInput.parse({ definition: austrians, maturityDays });
const queue = (person: Person, days: number, at = now) => queueBacktest(person, asking(days), at);
const carryOn = (workspaceId: string) => carryOnBacktests(workspaceId, () => now, never);
const jobOf = async (person: Person, { id }: { id: string }) =>
  succeeded(await findBacktestJob(person, { backtestId: id }));

it("The worker carries out what waits, the oldest first, and answers what asking at once would have", async () => {
  const { ravi, workspaceId } = await aWorkspace();
  await land(ravi, [aDraft({ values: { email: "anna@hill.example", country: "Austria" } })]);
  const jobs = [succeeded(await queue(ravi, 10)), succeeded(await queue(ravi, 20))];
  expect(jobs).toMatchObject([{ state: "queued", answer: null, finishedAt: null }, { state: "queued" }]);
  expect(await listWorkspacesBacktesting()).toContain(workspaceId);

  await carryOn(workspaceId);
  for (const [index, job] of jobs.entries()) {
    const answer = await findBacktest(ravi, asking(10 * (index + 1)), now);
    expect(await jobOf(ravi, job)).toEqual({ ...job, state: "done", answer, finishedAt: now });
  }
  expect(await listWorkspacesBacktesting()).not.toContain(workspaceId);
});

it("What a killed worker left is tried again from its beginning, and another worker doesn't touch what one is at", async () => {
  const { ravi, workspaceId } = await aWorkspace();
  const job = succeeded(await queue(ravi, 10));
  await asOwner(workspaceId, (db) =>
    db.query("UPDATE backtest SET state = 'running' WHERE workspace_id = $1", [workspaceId]),
  );
  await holding(`backtest ${workspaceId}`, () => carryOn(workspaceId));
  expect(await jobOf(ravi, job)).toMatchObject({ state: "running" });
  await carryOn(workspaceId);
  expect(await jobOf(ravi, job)).toMatchObject({ state: "done" });
});

it("One that can't be carried out says so in a sentence, and holds up no other", async () => {
  const { ravi, workspaceId } = await aWorkspace();
  const broken = succeeded(await queue(ravi, 10, new Date(now.getTime() - 1)));
  const whole = succeeded(await queue(ravi, 20));
  await asOwner(workspaceId, (db) => db.query("UPDATE backtest SET asked = '{}' WHERE id = $1", [broken.id]));
  await carryOn(workspaceId);
  const failure = "Something went wrong on our side. It has been logged; please try again.";
  expect(await jobOf(ravi, broken)).toMatchObject({ state: "failed", failure, answer: null });
  expect(await jobOf(ravi, whole)).toMatchObject({ state: "done", failure: null });
});

it("Five may wait in a workspace, and who asks the same again is answered what waits already", async () => {
  const { ravi, otto } = await aWorkspace();
  const twice = await Promise.all([queue(ravi, 1), queue(otto, 1)]);
  expect(new Set(twice.map((job) => succeeded(job).id)).size).toBe(1);
  const at = await Promise.all([2, 3, 4, 5, 6, 7].map((days) => queue(ravi, days)));
  expect(at.filter((each) => "refused" in each)).toEqual([
    { refused: "too_many_backtests" },
    { refused: "too_many_backtests" },
  ]);
  expect(await queue(otto, 1)).toEqual(succeeded(twice[0] ?? { refused: "not_found" }));
});

it("Who asks again and again has to wait, and another house doesn't", async () => {
  const [{ ravi }, { sofia: olga }] = [await aWorkspace(), await aWorkspace()];
  const asks = await Promise.all(Array.from({ length: 15 }, () => prepareBacktest(ravi, asking(10), now)));
  const answers = [];
  for (const ask of asks) answers.push(await ask());
  expect(answers.filter((each) => "refused" in each).length).toBeGreaterThanOrEqual(2);
  expect(answers.at(0)).toHaveProperty("answer");
  expect(await (await prepareBacktest(olga, asking(10), now))()).toHaveProperty("answer");
});

it("Olga of another house finds nothing of it", async () => {
  const [{ ravi }, { sofia: olga }] = [await aWorkspace(), await aWorkspace()];
  const { id } = succeeded(await queue(ravi, 10));
  expect(await findBacktestJob(olga, { backtestId: id })).toEqual({ refused: "not_found" });
  expect(await findBacktestJob(ravi, { backtestId: randomUUID() })).toEqual({ refused: "not_found" });
});

it("Leads are counted by the days on which they came in, in the workspace's zone, up to as many as matter", async () => {
  const { ravi, workspaceId } = await aWorkspace();
  const drafts = ["2026-03-01T22:59:59Z", "2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z"].map((at, index) =>
    aDraft({ values: { email: `${index}@hill.example` }, createdAt: new Date(at) }),
  );
  await land(ravi, drafts);
  const has = (population: object, most: number) =>
    reading(ravi, (db) => hasMoreThan(db, workspaceId, population, most));
  expect([await has({}, 2), await has({}, 3)]).toEqual([true, false]);
  expect([await has({ from: "2026-03-02" }, 1), await has({ from: "2026-03-02" }, 2)]).toEqual([true, false]);
  expect(await has({ from: "2026-03-02", to: "2026-03-02" }, 1)).toBe(false);
});

it("A definition that can't be asked of leads is refused with its places; one that fits nobody is tried", async () => {
  const { ravi } = await aWorkspace();
  const definition = {
    requiredFields: ["field:shoe_size"],
    criteria: { all: [{ field: "country", op: "at_least", value: 3 }] },
    score: { threshold: 50 },
  };
  const population = { filter: { not: { field: "field:mood", op: "known" } } };
  const asked = backtestInput.parse({ definition, population, compareWith: { disqualifiers: [population.filter] } });
  const refused = await askBacktest(ravi, asked, now);
  expect(refused).toMatchObject({ refused: "invalid_definition" });
  expect(Object.keys("refused" in refused ? (refused.fields ?? {}) : {}).sort()).toEqual([
    "/compareWith/disqualifiers/0/not/field",
    "/definition/criteria/all/0/op",
    "/definition/requiredFields/0",
    "/population/filter/not/field",
  ]);
  const outOfReach = backtestInput.parse({ definition: { score: { threshold: 50 } } });
  expect(await askBacktest(ravi, outOfReach, now)).toMatchObject({ answer: { positives: 0, precision: null } });
});
