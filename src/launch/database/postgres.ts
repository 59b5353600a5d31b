import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CannotStart } from "../cannot-start.ts";
import { findFreePort } from "../network/ports.ts";
import { endProcess, markProcess, type ProcessMark, whenEnded } from "../processes/processes.ts";
import { type Account, findAccount, underAccount } from "./account.ts";
import { requireBinaries } from "./binaries.ts";
import { withClient } from "./client.ts";
import { requireCluster } from "./cluster.ts";
import { requireSecrets } from "./secrets.ts";

export type RunningPostgres = {
  port: number;
  superuserUrl: string;
  process: ProcessMark;
  /** Whether it outlived an earlier launcher and was found running. */
  wasRunning: boolean;
  /** Ends its sessions and shuts it down; resolves when it is gone. */
  stop(): Promise<void>;
};

type Cluster = { path: string; logPath: string; password: string; account: Account };

// After a crash Postgres refuses a start until the last process of its former life is gone.
const patienceMs = 60_000;

/**
 * Starts the embedded Postgres on 127.0.0.1, its files in `<dataDir>/postgres` and its log in `<dataDir>/postgres.log`,
 * making them at the first call; one that already runs on these files is taken over. Without `port` a free one is taken.
 * `durable: false` trades safety from power cuts for speed. It outlives this process unless it is stopped.
 */
export async function startPostgres(wanted: {
  dataDir: string;
  durable: boolean;
  port?: number;
}): Promise<RunningPostgres> {
  const { durable } = wanted;
  const dataDir = resolve(wanted.dataDir);
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, "postgres");
  const password = requireSecrets(dataDir).postgres.superuser;
  const account = findAccount(path);
  const binaries = await requireBinaries();
  await requireCluster(path, { binaries, account, password, durable });

  const cluster = { path, logPath: join(dataDir, "postgres.log"), password, account };
  const found = await findRunning(cluster);
  if (found) return { ...found, wasRunning: true };
  for (const deadline = performance.now() + patienceMs; ; await pause(300)) {
    const port = wanted.port ?? (await findFreePort());
    const started = await tryToStart(cluster, binaries.postgres, settings({ port, durable }));
    if ("port" in started) return started;
    if (!isPassing(started.refusal) || performance.now() > deadline) {
      throw new CannotStart(`The embedded Postgres doesn't start (${started.refusal}); ${cluster.logPath} says more.`);
    }
  }
}

/** The embedded Postgres of a data directory, if it runs. */
export function findPostgres(dataDir: string): Promise<RunningPostgres | undefined> {
  return findRunning({ path: join(dataDir, "postgres"), password: requireSecrets(dataDir).postgres.superuser });
}

function settings({ port, durable }: { port: number; durable: boolean }): string[] {
  const chosen = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    cluster_name: "common-ground",
    max_connections: 200,
    shared_buffers: "256MB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %q%u@%d ",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** One attempt: the running server, or why it refused. */
async function tryToStart(
  cluster: Cluster,
  postgres: string,
  chosen: string[],
): Promise<RunningPostgres | { refusal: string }> {
  const log = openLog(cluster.logPath);
  const { program, args, options } = underAccount(cluster.account, postgres, ["-D", cluster.path, ...chosen]);
  // Detached, so that Ctrl-C in the terminal doesn't reach it before the server has finished its requests.
  const child = spawn(program, args, { ...options, detached: true, stdio: ["ignore", log.file, log.file] });
  closeSync(log.file);
  child.unref();
  const ended = whenEnded(child);
  for (;;) {
    const running = await findRunning(cluster);
    if (running) return running;
    const end = await Promise.race([ended, pause(25)]);
    if (end !== undefined) return { refusal: lastWords(cluster.logPath, log.from) ?? end };
  }
}

/** The server that serves these files, if one does and lets us in. */
async function findRunning({
  path,
  password,
}: Pick<Cluster, "path" | "password">): Promise<RunningPostgres | undefined> {
  const file = readPidFile(path);
  const process = file?.isReady ? markProcess(file.pid) : undefined;
  if (!file || !process) return undefined;
  const superuserUrl = `postgresql://postgres:${password}@127.0.0.1:${file.port}/postgres`;
  const letsUsIn = await withClient(superuserUrl, (client) => client.query("select")).then(
    () => true,
    () => false,
  );
  if (!letsUsIn) return undefined;
  const stop = () => endProcess(process, { ask: "SIGINT", force: "SIGQUIT", patienceMs: 30_000 });
  return { port: file.port, superuserUrl, process, wasRunning: false, stop };
}

/** postmaster.pid: process id, directory, start, port, …, and in its eighth line the state. Left behind by a crash. */
function readPidFile(path: string) {
  try {
    const lines = readFileSync(join(path, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** The log, begun anew when it has grown large. */
function openLog(path: string): { file: number; from: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const isLarge = size > 10_000_000;
  return { file: openSync(path, isLarge ? "w" : "a", 0o600), from: isLarge ? 0 : size };
}

function lastWords(logPath: string, from: number): string | undefined {
  const written = readFileSync(logPath).subarray(from).toString();
  return written.match(/(?:FATAL|PANIC|ERROR|error|unshare):\s+(.*)/)?.[1];
}

/** Whether a refused start may succeed a moment later: a former life still ends, or a port was taken meanwhile. */
function isPassing(refusal: string): boolean {
  return /lock file|shared memory|address already in use|could not create any TCP/i.test(refusal);
}
