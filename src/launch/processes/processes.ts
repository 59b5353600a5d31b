import { type ChildProcess, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

/** A process that can be recognised later: its number alone may by then belong to another program. */
export const processMark = z.object({ pid: z.number().int().positive(), since: z.string() });
export type ProcessMark = z.infer<typeof processMark>;

/** The mark of a running process, or undefined if there is none of this number. */
export function markProcess(pid: number): ProcessMark | undefined {
  const since = startOf(pid);
  return since === undefined ? undefined : { pid, since };
}

/** Whether the very process that was marked still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.since;
}

/**
 * Sends `ask`, waits `patienceMs` for the process to end, then sends `force` to its whole group.
 * The process must lead its group (spawned detached). Resolves when it is gone.
 */
export async function endProcess(
  mark: ProcessMark,
  { ask, force, patienceMs }: { ask: NodeJS.Signals; force: NodeJS.Signals; patienceMs: number },
): Promise<void> {
  signalIfAlive(mark, mark.pid, ask);
  const deadline = performance.now() + patienceMs;
  while (isAlive(mark) && performance.now() < deadline) await pause(20);
  signalIfAlive(mark, -mark.pid, force);
  await untilGone(mark, 20);
}

/** Resolves when the marked process is gone, looking every `intervalMs`. It need not be a child of this one. */
export async function untilGone(mark: ProcessMark, intervalMs: number): Promise<void> {
  while (isAlive(mark)) await pause(intervalMs);
}

/** How a child ended: "exit code 1", "SIGKILL", or why it could not be started. */
export function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** Sends a signal to a process or (negative number) a group, unless it has ended already. */
export function signalIfAlive(mark: ProcessMark, target: number, signal: NodeJS.Signals): void {
  if (!isAlive(mark)) return;
  try {
    process.kill(target, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

function startOf(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? startOnLinux(pid) : startByPs(pid);
  } catch {
    return undefined;
  }
}

function startOnLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name, in brackets, may itself hold spaces and brackets; the state follows it, the start 19 fields later.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie has ended; where process 1 never collects its children, it would stay for ever.
  return fields[0] === "Z" ? undefined : fields[19];
}

function startByPs(pid: number): string | undefined {
  return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
}
