import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, inject } from "vitest";
import { z } from "zod";
import { requireSecrets } from "#launch/database/secrets.ts";
import { findFreePort } from "#launch/network/ports.ts";
import { endProcess, markProcess, type ProcessMark, processMark } from "#launch/processes/processes.ts";
import { type Launcher, startLauncher } from "./launcher.ts";

/** A data directory and what is started on it. */
export type Installation = {
  readonly dataDir: string;
  /** Begins `npm start` on it, with these settings over a free port and nothing else. */
  start(settings?: Record<string, string>): Promise<Launcher>;
  /** What runs at present. Throws if a launcher isn't up. */
  findProcesses(): { launcher: ProcessMark; server: ProcessMark; worker: ProcessMark; postgres: ProcessMark };
  /** The database's address for its superuser, at its present port. */
  superuserUrl(): string;
};

const claimSchema = z.object({ launcher: processMark, children: z.tuple([processMark, processMark]) });
const parentDir = resolve(".data/test");

/** An installation for this test file that has seen a first start and nothing else: its database is there, and empty. */
export function anInstallation(): Installation {
  const installation = aBareInstallation();
  // Not by Node: the database's files keep their owner, who may be another than we are.
  execFileSync("cp", ["-a", `${inject("migratedDir")}/.`, installation.dataDir]);
  return installation;
}

/** One that has not been started yet. Of either nothing is left when the file is through. */
export function aBareInstallation(): Installation {
  mkdirSync(parentDir, { recursive: true });
  const dataDir = mkdtempSync(join(parentDir, "launch-"));
  const launchers: Launcher[] = [];
  afterAll(async () => {
    await Promise.all(launchers.map((launcher) => launcher.end()));
    // Server and worker end with their launcher; Postgres outlives one that was killed.
    const postgres = findPostgres(dataDir);
    if (postgres) await endProcess(postgres, { ask: "SIGINT", force: "SIGKILL", patienceMs: 10_000 });
    rmSync(dataDir, { recursive: true });
  });
  return {
    dataDir,
    async start(settings = {}) {
      const launcher = startLauncher({ DATA_DIR: dataDir, PORT: String(await findFreePort()), ...settings });
      launchers.push(launcher);
      return launcher;
    },
    findProcesses() {
      const claim = claimSchema.parse(JSON.parse(readFileSync(join(dataDir, "launch.json"), "utf8")));
      const [server, worker] = claim.children;
      const postgres = findPostgres(dataDir);
      if (!postgres) throw new Error("Postgres doesn't run.");
      return { launcher: claim.launcher, server, worker, postgres };
    },
    superuserUrl() {
      const { superuser } = requireSecrets(dataDir).postgres;
      return `postgresql://postgres:${superuser}@127.0.0.1:${readPidFile(dataDir)[3]}/common_ground`;
    },
  };
}

function findPostgres(dataDir: string): ProcessMark | undefined {
  return markProcess(Number(readPidFile(dataDir)[0]));
}

/** Lines of postmaster.pid, none if it isn't there: the first is the process id, the fourth the port. */
function readPidFile(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}
