import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { childEnvironment } from "#platform/env.ts";
import { say } from "../steps.ts";
import { lastResorts } from "./ending.ts";
import { endProcess, markProcess, whenEnded } from "./processes.ts";
import { preload } from "./program.ts";

// Who ran for a minute before it ended begins anew with short pauses.
const steadyMs = 60_000;

type Wanted = {
  name: string;
  args: string[];
  env: Record<string, string>;
  print: (chunk: string) => void;
  onSpawn: (pid: number) => void;
};

export type Child = {
  /** How the first process ended, "exit code 1"; pending for as long as it runs. */
  firstEnd: Promise<string>;
  /** From now on, whenever it ends by itself, it is started again, ever more slowly if it keeps ending. */
  keep(): void;
  /** Ends the process of a kept child; a new one takes its place at once. */
  restart(): void;
  /** Ends it for good: gracefully, and by force after 15 s. */
  end(): Promise<void>;
};

/** Starts a Node program of this repository in the background. */
export function startChild(wanted: Wanted): Child {
  let child = spawnChild(wanted);
  let isEnding = false;
  let isRestarting = false;

  const guard = async () => {
    for (let failures = 0; ; ) {
      const since = performance.now();
      const end = await whenEnded(child);
      const wasAsked = isRestarting || performance.now() - since > steadyMs;
      failures = wasAsked ? 0 : failures + 1;
      if (failures > 0 && !isEnding) {
        const pauseMs = pauseBeforeRestart(failures);
        say(`  ${wanted.name} ended (${end}); it starts again in ${pauseMs / 1000} s.`);
        await pause(pauseMs);
      }
      if (isEnding) return;
      isRestarting = false;
      child = spawnChild(wanted);
    }
  };

  return {
    firstEnd: whenEnded(child),
    keep: () => void guard(),
    restart: () => {
      isRestarting = true;
      child.kill("SIGTERM");
    },
    end: async () => {
      isEnding = true;
      const mark = child.pid === undefined ? undefined : markProcess(child.pid);
      if (mark) await endProcess(mark, { ask: "SIGTERM", force: "SIGKILL", patienceMs: 15_000 });
    },
  };
}

/** Milliseconds to wait after so many ends in a row: half a second, doubled each time, at most half a minute. */
export function pauseBeforeRestart(failures: number): number {
  return Math.min(30_000, 500 * 2 ** (failures - 1));
}

function spawnChild({ args, env, print, onSpawn }: Wanted): ChildProcess {
  // In a group of its own, so that Ctrl-C in the terminal reaches the launcher alone, which ends all in order.
  const child = spawn(process.execPath, [...preload, ...args], {
    env: childEnvironment(env),
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", print);
  const { pid } = child;
  if (pid !== undefined) {
    onSpawn(pid);
    const endNow = () => child.exitCode === null && child.signalCode === null && process.kill(-pid, "SIGKILL");
    lastResorts.add(endNow);
    child.once("exit", () => lastResorts.delete(endNow));
  }
  return child;
}
