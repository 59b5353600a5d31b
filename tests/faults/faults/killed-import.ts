import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { z } from "zod";
import { withClient } from "#launch/database/client.ts";
import { runProgram } from "#launch/processes/program.ts";
import { step } from "#launch/steps.ts";
import { type OwnDatabase, startOwnDatabase } from "../../bench/own-database.ts";
import type { Fault, Faults, Finding } from "../fault.ts";
import { leadRows } from "../lead-rows.ts";
import { startWorker } from "../worker.ts";

const rows = 200_000;
const kills = 20;
const killsWhileTakenBack = 5;

const broughtSchema = z.object({ person: z.looseObject({ workspaceId: z.string() }), importId: z.string() });
type Brought = z.output<typeof broughtSchema>;

/** Fault 1: kill -9 of the worker at random points of an import of 200,000 rows, and of taking it back. */
export const killedImport: Fault = {
  part: "import",
  async provoke(faults) {
    const own = await startOwnDatabase(faults, faults.dataDir);
    const printed = await runProgram(
      ["tests/faults/programs/bring.ts", String(rows)],
      own.settings,
      "The file could not be brought.",
    );
    const brought = broughtSchema.parse(JSON.parse(printed));
    const landed = await step("Import", async (note) => {
      const points = pointsOf(kills, rows, faults.random);
      await killAt(faults, own, brought, points, "rows", ["done", "failed"], note);
      return withClient(own.urls.owner, (db) => findState(db, brought));
    });
    const takenBack = await step("Taking back", async (note) => {
      const act = ["tests/faults/programs/take-back.ts", JSON.stringify(brought)];
      await runProgram(act, own.settings, "The import could not be taken back.");
      const points = pointsOf(killsWhileTakenBack, leadRows(rows).leads, faults.random);
      await killAt(faults, own, brought, points, "removed", ["reverted", "failed"], note);
      return withClient(own.urls.owner, (db) => findState(db, brought));
    });
    return [...judgeLanded(landed), ...judgeTakenBack(takenBack)];
  },
};

/** Ascending points up to a whole, chosen by chance. */
function pointsOf(count: number, whole: number, random: () => number): number[] {
  return Array.from({ length: count }, () => Math.floor(random() * whole)).sort((one, other) => one - other);
}

/** Lets a worker work until the import has come to each point, kills it a moment later, and at last lets one end it. */
async function killAt(
  faults: Faults,
  own: OwnDatabase,
  brought: Brought,
  points: readonly number[],
  counter: "rows" | "removed",
  ends: readonly string[],
  note: (text: string) => void,
) {
  await withClient(own.urls.owner, async (db) => {
    const progress = async () => {
      const { state, [counter]: count } = await findImport(db, brought);
      return { count, isOver: ends.includes(state) };
    };
    let killed = 0;
    for (const point of points) {
      const worker = startWorker(faults, own.settings);
      let at = await progress();
      const moved = at.count;
      // Each worker gets somewhere first, or the kills would all meet its start.
      while (!at.isOver && (at.count < point || at.count === moved)) {
        await pause(20);
        at = await progress();
      }
      await pause(faults.random() * 400);
      await worker.kill();
      killed += 1;
      note(`killed ${killed} times, at ${at.count.toLocaleString("en")} ${counter}`);
    }
    const worker = startWorker(faults, own.settings);
    while (!(await progress()).isOver) await pause(50);
    await worker.kill();
  });
}

const importRow = z.object({
  state: z.string(),
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  failed: z.number(),
  removed: z.number(),
  kept: z.number(),
});

async function inWorkspace<Row>(db: Client, { person }: Brought, schema: z.ZodType<Row>, sql: string): Promise<Row> {
  await db.query("BEGIN");
  await db.query("SELECT set_config('app.workspace', $1, true)", [person.workspaceId]);
  const { rows } = await db.query(sql);
  await db.query("COMMIT");
  return schema.parse(rows[0]);
}

function findImport(db: Client, brought: Brought) {
  return inWorkspace(
    db,
    brought,
    importRow,
    "SELECT state, rows, created, updated, unchanged, skipped, failed, removed, kept FROM import",
  );
}

const stateSchema = z.object({
  leads: z.number(),
  identities: z.number(),
  received: z.number(),
  tallied: z.number(),
  problems: z.number(),
  parts: z.number(),
  gaps: z.number(),
  chunks: z.number(),
});

/** All that an import leaves behind, counted. Gaps: chunks that don't begin where the one before ended. */
async function findState(db: Client, brought: Brought) {
  const counted = await inWorkspace(
    db,
    brought,
    stateSchema,
    `SELECT (SELECT count(*)::int FROM lead) AS leads,
            (SELECT count(DISTINCT external_id)::int FROM lead) AS identities,
            (SELECT count(*)::int FROM lead_event WHERE type = 'received') AS received,
            (SELECT coalesce(sum(entered - "left"), 0)::int FROM lead_tally WHERE stage = 'inquiry') AS tallied,
            (SELECT count(*)::int FROM import_problem) AS problems,
            (SELECT count(*)::int FROM import_part) AS parts,
            (SELECT count(*)::int FROM (
               SELECT (payload->>'from')::int - lag((payload->>'to')::int, 1, 0)
                        OVER (ORDER BY (payload->>'from')::int) AS gap
               FROM fact WHERE type = 'import.chunk_landed') g WHERE gap <> 0) AS gaps,
            (SELECT count(*)::int FROM fact WHERE type = 'import.chunk_landed') AS chunks`,
  );
  return { ...counted, row: await findImport(db, brought) };
}

type State = Awaited<ReturnType<typeof findState>>;

function judgeLanded({ row, ...left }: State): Finding[] {
  const { leads, failing } = leadRows(rows);
  const name = `1  kill -9, ${kills} times, importing`;
  const seen = `${left.leads} leads of ${left.identities} identities, ${left.received} events, ${left.tallied} tallied`;
  return [
    {
      name,
      invariant: `exactly the file's ${leads} valid leads, none twice, with an event and a tally each`,
      figure: seen,
      held: [left.leads, left.identities, left.received, left.tallied].every((count) => count === leads),
    },
    {
      name,
      invariant: "counted exactly, the broken rows kept, the file gone",
      figure: `${row.state}: ${row.rows} rows, ${row.created} created, ${row.failed} failed, ${left.problems} kept`,
      held:
        row.state === "done" &&
        row.rows === rows &&
        row.created === leads &&
        row.failed === failing &&
        left.problems === failing &&
        left.parts === 0,
    },
    {
      name,
      invariant: "one fact a chunk, each beginning where the one before ended",
      figure: `${left.chunks} facts, ${left.gaps} gaps`,
      held: left.gaps === 0 && left.chunks > 0,
    },
  ];
}

function judgeTakenBack({ row, ...left }: State): Finding[] {
  return [
    {
      name: `1  kill -9, ${killsWhileTakenBack} times, taking back`,
      invariant: "nothing is left of it, and each lead was counted once",
      figure: `${row.state}: ${left.leads} leads, ${left.received} events, ${left.tallied} tallied; ${row.removed} removed`,
      held:
        row.state === "reverted" &&
        left.leads + left.received + left.tallied === 0 &&
        row.removed === leadRows(rows).leads &&
        row.kept === 0,
    },
  ];
}
