import { expect, it } from "vitest";
import { queueBacktest } from "#features/definitions/backtest/commands/queue-backtest.ts";
import { backtestInput, backtestJob } from "#features/definitions/backtest/schema.ts";
import { dayAt } from "#platform/day.ts";
import { asOwner } from "../factories/as-owner.ts";
import { figuresByHand } from "../factories/backtest-by-hand.ts";
import { callerAs } from "../factories/caller.ts";
import { austrians, signDefinition } from "../factories/definition.ts";
import { aKnownHistory } from "../factories/known-history.ts";
import { succeeded } from "../factories/versions.ts";
import { aWorkspace } from "../factories/workspace.ts";

const address = "/api/v1/definitions/backtest";
const cameAgain = { field: "event:source_touched", op: "count", value: { atLeast: 1 } };

/** Against the one in force: it also asks for a phone, and counts who came again instead of touches. */
const drafted = {
  ...austrians,
  requiredFields: ["phone"],
  score: {
    rules: [austrians.score.rules[0], { id: "again", label: "Came again", when: cameAgain, points: 15 }],
    threshold: 15,
  },
};

/** The same two in SQL. */
const isAustrian = "l.country = 'Austria' AND l.company NOT ILIKE '%competitor%'";
const draftedInSql = {
  fits: `${isAustrian} AND l.phone IS NOT NULL`,
  rules: [
    "l.company ILIKE '%competitor%'",
    "l.phone IS NOT NULL",
    "l.country = 'Austria'",
    "l.source = 'Fair'",
    "l.came > 0",
  ],
  points: "(CASE WHEN l.source = 'Fair' THEN 30 ELSE 0 END + CASE WHEN l.came > 0 THEN 15 ELSE 0 END)",
  threshold: 15,
};
const inForceInSql = {
  fits: `${isAustrian} AND l.email IS NOT NULL`,
  rules: [],
  points: "(CASE WHEN l.source = 'Fair' THEN 30 ELSE 0 END + CASE WHEN l.touches > 0 THEN 10 ELSE 0 END)",
  threshold: 10,
};

it.each(["won", "sql"] as const)(
  "Every figure of a back-test is that of a query written by hand: %s",
  async (outcome) => {
    const house = await aWorkspace();
    const now = new Date();
    await aKnownHistory(house, now);
    await signDefinition(house, austrians, now);
    const call = await callerAs(house.marek);
    const holdoutFrom = new Date(now.getTime() - 120 * 86_400_000).toISOString().slice(0, 10);
    const question = { outcome, maturityDays: 30, holdoutFrom };
    const { status, body } = await call("POST", address, { ...question, definition: drafted, compareWith: "current" });
    expect(status).toBe(200);
    const { figures, holdout, byRule, rest } = await figuresByHand(house, draftedInSql, inForceInSql, question);
    expect(figures.convertedPositives).toBeGreaterThan(0);
    expect(Math.min(figures.unknown.immature, figures.unknown.unworked, figures.unknown.positives)).toBeGreaterThan(0);
    expect(body).toMatchObject(nearly({ ...figures, ...rest, holdout, byRule }));
  },
);

it("What a definition asks that leads can't answer is refused where it stands, as is a day that is none", async () => {
  const { otto } = await aWorkspace();
  const call = await callerAs(otto);
  const unknown = { requiredFields: ["field:mood"] };
  expect(await call("POST", address, { definition: unknown })).toMatchObject({
    status: 422,
    body: { code: "invalid_definition", errors: [{ pointer: "/definition/requiredFields/0" }] },
  });
  expect(await call("POST", address, { definition: {}, population: { from: "2026-02-30" } })).toMatchObject({
    status: 400,
    body: { code: "invalid_input", errors: [{ pointer: "/population/from" }] },
  });
  expect(
    await call("POST", address, { definition: {}, population: { from: "2026-03-02", to: "2026-03-01" } }),
  ).toMatchObject({ status: 400, body: { errors: [{ pointer: "/population/to" }] } });
  const nobody = await call("POST", address, { definition: {} });
  expect(nobody).toMatchObject({ status: 200, body: { leads: 0, precision: null, perWeek: null, sides: null } });
});

it("Days that are yet to come bring no leads, so MQLs a week aren’t shared out among them", async () => {
  const house = await aWorkspace();
  const now = new Date();
  await aKnownHistory(house, now);
  const call = await callerAs(house.otto);
  const ask = async (to: string) =>
    (await call("POST", address, { definition: {}, population: { from: "2020-01-01", to } })).body;
  const today = dayAt("Europe/Prague", now);
  expect(await ask("2199-12-31")).toEqual(await ask(today));
  expect(await ask("2199-12-31")).toMatchObject({ population: { leads: 80, to: today } });
});

it("A threshold out of reach and a filter that nobody fulfils are answered, and the figures say so", async () => {
  const house = await aWorkspace();
  await aKnownHistory(house, new Date());
  const call = await callerAs(house.ravi);
  const ask = async (asked: object) => (await call("POST", address, asked)).body;
  expect(await ask({ definition: { ...austrians, score: { ...austrians.score, threshold: 900 } } })).toMatchObject({
    positives: 0,
    precision: null,
    recall: 0,
    lift: null,
    cautions: expect.arrayContaining(["It calls none of these leads an MQL."]),
  });
  const filter = { field: "country", op: "equals", value: "Atlantis" };
  expect(await ask({ definition: austrians, population: { filter } })).toMatchObject({
    leads: 0,
    precision: null,
    auc: null,
    population: { leads: 0 },
    cautions: ["No such lead came in on these days: ask for others, or bring your history."],
  });
  expect(await ask({ definition: { criteria: { field: "country", op: "known" } }, outcome: "sql" })).toMatchObject({
    sides: null,
    holdout: null,
    byRule: [{ kind: "criterion", at: 0, leads: 80 }],
  });
});

it("The same Idempotency-Key answers the same, whatever came in meanwhile", async () => {
  const house = await aWorkspace();
  const call = await callerAs(house.sofia);
  const ask = (definition: object) => call("POST", address, { definition }, { "Idempotency-Key": "once" });
  const first = await ask({});
  await call("POST", "/api/v1/leads", { email: "anna@hill.example" });
  expect((await ask({})).body).toEqual(first.body);
  expect(await ask({ score: { threshold: 5 } })).toMatchObject({ status: 422, body: { code: "key_reused" } });
});

it("One that takes its time is followed under its address, and the worker brings its answer", async () => {
  const { nora } = await aWorkspace();
  const call = await callerAs(nora);
  const job = succeeded(await queueBacktest(nora, backtestInput.parse({ definition: austrians }), new Date()));
  const follow = async () => (await call("GET", `${address}/${job.id}`)).body;
  await expect
    .poll(follow, { timeout: 20_000 })
    .toMatchObject({ id: job.id, state: "done", answer: { leads: 0 }, failure: null });
  expect(await call("GET", `${address}/${crypto.randomUUID()}`)).toMatchObject({ status: 404 });
});

it("More leads than are judged while somebody waits are answered with 202, and the worker judges them all", async () => {
  const { nora, workspaceId } = await aWorkspace();
  await asOwner(workspaceId, (db) =>
    db.query(
      `INSERT INTO lead (workspace_id, id, country, created_at, recorded_at, changed_at, stage)
       SELECT $1, uuidv7(), CASE WHEN n % 4 = 0 THEN 'Austria' END, at, at, at, CASE WHEN n % 5 = 0 THEN 'won' ELSE 'lost' END
       FROM generate_series(1, 200001) AS n, LATERAL (SELECT timestamptz '2025-01-01T00:00:00Z' + n * interval '1 minute' AS at) AS told`,
      [workspaceId],
    ),
  );
  const call = await callerAs(nora);
  const definition = { criteria: { field: "country", op: "equals", value: "Austria" } };
  const taken = await call("POST", address, { definition });
  expect(taken).toMatchObject({ status: 202, body: { answer: null, failure: null } });
  const { id } = backtestJob.pick({ id: true }).parse(taken.body);
  const follow = async () => (await call("GET", `${address}/${id}`)).body;
  await expect
    .poll(follow, { timeout: 50_000, interval: 500 })
    .toMatchObject({ state: "done", answer: { leads: 200_001, positives: 50_000, convertedPositives: 10_000 } });
  // The days of a population say how many there are: of one day it is answered at once.
  const day = { from: "2025-02-01", to: "2025-02-01" };
  expect(await call("POST", address, { definition, population: day })).toMatchObject({
    status: 200,
    body: { leads: 1_440, positives: 360 },
  });
});

it("Evidence is told value by value, and of fields that there are", async () => {
  const house = await aWorkspace();
  await aKnownHistory(house, new Date());
  const call = await callerAs(house.elena);
  const { status, body } = await call("GET", "/api/v1/definitions/evidence?field=source");
  expect(status).toBe(200);
  const rows = [
    { value: "Fair", leads: 40 },
    { value: "Referral", leads: 20 },
    { value: "Web", leads: 20 },
  ];
  expect(body).toMatchObject({
    field: "source",
    label: "Source",
    leads: 80,
    rest: null,
    rows: expect.arrayContaining(rows.map((row) => expect.objectContaining(row))),
  });
  expect(await call("GET", "/api/v1/definitions/evidence?field=field:mood")).toMatchObject({ status: 400 });
  expect(await call("GET", "/api/v1/definitions/evidence?field=source&from=never")).toMatchObject({ status: 400 });
});

/** Figures that may differ in their last digit. */
function nearly(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, nearlyOne(each)]));
}

function nearlyOne(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : expect.closeTo(value, 9);
  if (Array.isArray(value)) return value.map(nearlyOne);
  return typeof value === "object" && value !== null ? nearly(value) : value;
}
