import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { CannotStart } from "#launch/cannot-start.ts";
import { ending, lastResorts } from "#launch/processes/ending.ts";
import { endProcess, isAlive, markProcess, type ProcessMark, signalIfAlive } from "#launch/processes/processes.ts";
import { childEnvironment } from "#platform/env.ts";
import type { Bench } from "./bar.ts";

const patienceMs = 120_000;

/** A program that serves pages; disposing of it ends it and resolves when it is gone. */
export type Program = AsyncDisposable & {
  /** Resolves when `url` answers 200. Refuses if the program ends before, or doesn't get there within two minutes. */
  readonly untilAnswers: (url: string) => Promise<void>;
};

type Wanted = { program: string; args: string[]; env: Record<string, string> };

/** Starts a program as somebody at a terminal would: without the leash of our own ones, which costs them time. */
export function startProgram({ addChild }: Pick<Bench, "addChild">, { program, args, env }: Wanted): Program {
  // In a group of its own, so that Ctrl-C in the terminal reaches the bench alone, which ends all in order.
  const child = spawn(program, args, {
    env: childEnvironment(env),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
    });
  }
  // Whoever couldn't be started has no process id, which says it too.
  child.once("error", () => {});
  const mark = child.pid === undefined ? undefined : markProcess(child.pid);
  if (!mark) throw new CannotStart(`${program} could not be started.`);
  addChild(mark.pid);
  const endSoon = () => signalIfAlive(mark, mark.pid, "SIGTERM");
  lastResorts.add(endSoon);
  return {
    untilAnswers: (url) => untilAnswers(mark, url, () => printed.trim()),
    [Symbol.asyncDispose]: async () => {
      await endProcess(mark, { ask: "SIGTERM", force: "SIGKILL", patienceMs: 60_000 });
      lastResorts.delete(endSoon);
    },
  };
}

async function untilAnswers(mark: ProcessMark, url: string, peek: () => string): Promise<void> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(10)) {
    ending.throwIfAborted();
    if (await answers(url)) return;
    if (!isAlive(mark)) break;
  }
  throw new CannotStart(`${url} never answered. What its program printed:\n\n${peek()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
