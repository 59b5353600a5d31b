import { resolve } from "node:path";
import { env } from "#platform/env.ts";
import { CannotStart } from "./cannot-start.ts";
import { type Database, openDatabase } from "./database/database.ts";
import { moveFactClock } from "./database/fact-clock.ts";
import { prepareJobs } from "./database/jobs.ts";
import { applyMigrations } from "./database/migrate.ts";
import { requireSecrets } from "./database/secrets.ts";
import { browserAddress, isOnNetwork, probeAddress } from "./network/address.ts";
import { choosePort } from "./network/ports.ts";
import { childSettings } from "./processes/child-settings.ts";
import { startChild } from "./processes/children.ts";
import { claimDataDir } from "./processes/claim.ts";
import { ending, listenForEnd, untilAskedToEnd } from "./processes/ending.ts";
import { holdOutput } from "./processes/output.ts";
import { restartOnChange } from "./processes/restart-on-change.ts";
import { type Mode, type ServerWanted, startServer, untilHealthy } from "./processes/server.ts";
import { workerArgs } from "./processes/worker.ts";
import { refuseDemo, type SignIn, seedDemo, summary } from "./sign-ins.ts";
import { buildApp, generateClient } from "./sources/build.ts";
import { say, step, together } from "./steps.ts";

/** Brings the application up, keeps it up until asked to end, takes it down in order and ends this process. */
export async function launch(mode: Mode): Promise<never> {
  listenForEnd();
  try {
    await bringUp(mode);
  } catch (error) {
    if (!ending.aborted) {
      say(`\n  ${explain(error)}\n`);
      process.exit(1);
    }
  }
  say("\n  Everything has ended.");
  process.exit(0);
}

async function bringUp(mode: Mode): Promise<void> {
  // Closed in the opposite order, even if a step fails or is interrupted: server and worker, Postgres, the claim.
  await using closing = new AsyncDisposableStack();
  const dataDir = resolve(env.DATA_DIR);
  const claim = await claimDataDir(dataDir);
  closing.defer(() => claim.release());
  const { port, takenBy } = await choosePort(env.HOST, env.PORT);
  const address = browserAddress(env.HOST, port);
  claim.setAddress(address);
  const secrets = requireSecrets(dataDir);

  const [database] = await together(openDatabase(dataDir, secrets, closing), prepareClient());
  await migrate(database);
  if (mode === "production") await build();

  const settings = childSettings({ mode, dataDir, address, database, authSecret: secrets.auth });
  const isOpen = isOnNetwork(env.HOST, env.APP_URL);
  if (database.isEmbedded && isOpen) await keepDemoAway(settings);
  const output = holdOutput();
  const child = { env: settings, print: output.print, onSpawn: claim.addChild };
  const server = { ...child, mode, host: env.HOST, port };
  const [signIns] = await together(
    // Before there is a worker: the demo brings files, and lands them itself on the days of their story.
    prepareQueues(database).then(() => (database.isEmbedded && !isOpen ? layOutDemo(settings) : [])),
    serve(server, { takenBy, peek: output.peek, closing }),
  );
  const worker = startChild({ ...child, name: "The worker", args: workerArgs });
  closing.defer(worker.end);
  worker.keep();
  if (mode === "development") closing.use(restartOnChange(worker));
  say(summary(address, signIns));
  output.release();
  await untilAskedToEnd();
}

function prepareClient(): Promise<void> {
  return step("Prisma client", async (note) => {
    note("generating");
    note((await generateClient()) ? "generated" : "up to date");
  });
}

function migrate({ owner, appRole }: Database): Promise<void> {
  return step("Migrations", async (note) => {
    if (!owner) return note("none pending");
    note("applying");
    const applied = await applyMigrations(owner, appRole);
    await moveFactClock(owner);
    note(applied.length > 0 ? `applied ${applied.join(", ")}` : "none pending");
  });
}

function build(): Promise<void> {
  return step("Build", async (note) => {
    note("building, about a minute");
    note((await buildApp()) ? "built" : "sources unchanged");
  });
}

async function prepareQueues({ owner, appRole }: Database): Promise<void> {
  if (!owner) return;
  await step("Jobs", async (note) => {
    note("preparing");
    await prepareJobs(owner, appRole);
    note("queues are ready");
  });
}

function layOutDemo(settings: Record<string, string>): Promise<SignIn[]> {
  return step("Demo", async (note) => {
    note("laying out");
    const signIns = await seedDemo(settings);
    note(signIns.length > 0 ? `${signIns.length} people to sign in as` : "nobody has its password any more");
    return signIns;
  });
}

function keepDemoAway(settings: Record<string, string>): Promise<void> {
  return step("Demo", async (note) => {
    note("looking for it");
    await refuseDemo(settings);
    note("not laid out: reachable from the network");
  });
}

function serve(
  wanted: ServerWanted,
  { takenBy, peek, closing }: { takenBy: string | undefined; peek: () => string; closing: AsyncDisposableStack },
): Promise<void> {
  return step("Server", async (note) => {
    note("starting");
    const server = startServer(wanted);
    closing.defer(server.end);
    await untilHealthy(server, probeAddress(wanted.host, wanted.port), peek);
    server.keep();
    note(`on port ${wanted.port}${takenBy ? `; ${env.PORT} is taken by ${takenBy}` : ""}`);
  });
}

/** A refusal is one sentence; anything else is our own mistake and shown as such. */
function explain(error: unknown): string {
  if (error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
