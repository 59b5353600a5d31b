import { setTimeout as pause } from "node:timers/promises";
import { CannotStart } from "../cannot-start.ts";
import { type Child, startChild } from "./children.ts";
import { ending } from "./ending.ts";

export type Mode = "production" | "development";

export type ServerWanted = {
  mode: Mode;
  host: string;
  port: number;
  env: Record<string, string>;
  print: (chunk: string) => void;
  onSpawn: (pid: number) => void;
};

const patienceMs = 120_000;

/** Starts Next's server. */
export function startServer({ mode, host, port, env, print, onSpawn }: ServerWanted): Child {
  const verb = mode === "production" ? "start" : "dev";
  const args = ["node_modules/next/dist/bin/next", verb, "-H", host, "-p", String(port)];
  return startChild({ name: "The server", args, env, print, onSpawn });
}

/** Resolves when /api/health answers 200. Refuses if the server ends before, or doesn't get there within two minutes. */
export async function untilHealthy(server: Child, address: string, peek: () => string): Promise<void> {
  let end: string | undefined;
  void server.firstEnd.then((reason) => {
    end = reason;
  });
  let answer = "nothing";
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(25)) {
    ending.throwIfAborted();
    if (end !== undefined) throw new CannotStart(`The server ended while it started (${end}):\n\n${peek().trim()}`);
    answer = await ask(`${address}/api/health`);
    if (answer === "200") return;
  }
  throw new CannotStart(`The server runs, but ${address}/api/health answers ${answer}:\n\n${peek().trim()}`);
}

/** Resolves when the server that another launcher brings up at `address` answers. Refuses after two minutes without it. */
export async function untilAnswering(address: string): Promise<void> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(100)) {
    ending.throwIfAborted();
    if ((await ask(`${address}/api/health`)) === "200") return;
  }
  throw new CannotStart(`Common Ground is still starting at ${address}: try again once it is up.`);
}

/** The status of the answer, or why there was none. */
async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : "nothing";
  }
}
