import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";
import { endProcess, isAlive, markProcess, processMark } from "./processes.ts";

const claimSchema = z.object({
  launcher: processMark,
  address: z.string().optional(),
  children: z.array(processMark),
});
type ClaimFile = z.infer<typeof claimSchema>;

const patienceMs = 120_000;

export type Claim = {
  /** Remembers where the application can be reached. */
  setAddress(address: string): void;
  /** Remembers a process that would outlive this one if both were killed at once. */
  addChild(pid: number): void;
  release(): void;
};

/**
 * Takes the data directory for this launcher; refuses if another one that still runs has it.
 * Processes that a killed launcher left behind are ended first: they would keep its port.
 */
export async function claimDataDir(dataDir: string): Promise<Claim> {
  const path = join(dataDir, "launch.json");
  const launcher = markProcess(process.pid);
  if (!launcher) throw new Error("This process can't be found among the running ones.");
  let claim: ClaimFile = { launcher, children: [] };
  while (!createFile(path, claim)) await clearAway(path, dataDir);

  const change = (changed: Partial<ClaimFile>) => {
    claim = { ...claim, ...changed };
    writeFileSync(`${path}.new`, JSON.stringify(claim));
    renameSync(`${path}.new`, path);
  };
  return {
    setAddress: (address) => change({ address }),
    addChild: (pid) => {
      const child = markProcess(pid);
      if (child) change({ children: [...claim.children.filter(isAlive), child] });
    },
    release: () => rmSync(path, { force: true }),
  };
}

/**
 * Takes the data directory for an operator's command, or answers the address of the launcher that has it. Another command
 * there is waited for, up to two minutes.
 */
export async function claimOrJoin(
  dataDir: string,
): Promise<{ claim: Claim; address?: never } | { address: string; claim?: never }> {
  for (const deadline = performance.now() + patienceMs; ; await pause(100)) {
    const other = readClaim(join(dataDir, "launch.json"));
    const isTaken = other !== undefined && isAlive(other.launcher);
    if (isTaken && other.address) return { address: other.address };
    // Past the deadline this says who has it.
    if (!isTaken || performance.now() > deadline) return { claim: await claimDataDir(dataDir) };
  }
}

/** False if the file is there already. */
function createFile(path: string, claim: ClaimFile): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(claim), { flag: "wx" });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    const place = `The data directory ${dirname(path)} can't be written (${code})`;
    throw new CannotStart(`${place}: own it, or choose another with DATA_DIR.`, { cause: error });
  }
}

async function clearAway(path: string, dataDir: string): Promise<void> {
  const other = readClaim(path);
  if (other && isAlive(other.launcher)) {
    const place = other.address ? `at ${other.address}` : "or an operator's command has it";
    throw new CannotStart(
      `Common Ground is already running ${place} (process ${other.launcher.pid}) on the data in ${dataDir}: ` +
        "end that one first, or choose another DATA_DIR.",
    );
  }
  const orphans = other?.children ?? [];
  await Promise.all(orphans.map((it) => endProcess(it, { ask: "SIGTERM", force: "SIGKILL", patienceMs: 5000 })));
  rmSync(path, { force: true });
}

function readClaim(path: string): ClaimFile | undefined {
  try {
    return claimSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}
