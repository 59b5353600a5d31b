import { spawn } from "node:child_process";
import { once } from "node:events";
import { preload } from "#launch/processes/program.ts";
import { childEnvironment } from "#platform/env.ts";
import type { Faults } from "./fault.ts";

/** A worker that can be killed as by `kill -9`; it is gone when that resolves. */
export type Worker = { readonly kill: () => Promise<void> };

/** Starts the product's worker, as its launcher does. */
export function startWorker({ addChild }: Pick<Faults, "addChild">, settings: Record<string, string>): Worker {
  const child = spawn(process.execPath, [...preload, "src/launch/worker.ts"], {
    env: childEnvironment(settings),
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (child.pid !== undefined) addChild(child.pid);
  return {
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
