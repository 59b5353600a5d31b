import { spawn } from "node:child_process";
import { endProcess, markProcess } from "#launch/processes/processes.ts";
import { preload } from "#launch/processes/program.ts";
import { childEnvironment } from "#platform/env.ts";

/** One run of `npm start`. */
export type Launcher = {
  /** All that it has printed so far. */
  printed(): string;
  /** The process that npm runs. */
  readonly pid: number;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** Resolves once everything runs, with what the launcher says then. Throws what it printed if it ends before. */
  untilUp(): Promise<Running>;
  /** Ends it, unless it has ended. */
  end(): Promise<void>;
};

export type Running = { address: string; signIns: { name: string; email: string; password: string }[] };

/** Empty means not set, and keeps an .env file from setting it. */
export const unset = Object.fromEntries(
  ["NODE_ENV", "HOST", "APP_URL", "AUTH_SECRET", "TRUSTED_PROXIES", "SMTP_URL", "MAIL_FROM", "LOG_LEVEL"]
    .concat(["DATABASE_URL", "DATABASE_DIRECT_URL", "DATABASE_MIGRATION_URL"])
    .map((name) => [name, ""]),
);

/** Runs what `npm start` runs with these settings. It ends with this process, whatever becomes of that. */
export function startLauncher(settings: Record<string, string>): Launcher {
  const child = spawn(process.execPath, [...preload, "src/launch/bootstrap.js", "start"], {
    env: childEnvironment({ ...unset, ...settings }),
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const { pid = 0 } = child;
  const mark = markProcess(pid);
  if (!mark) throw new Error("The launcher could not be started.");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      printed += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    pid,
    ended,
    printed: () => printed,
    untilUp: () =>
      new Promise((resolve, reject) => {
        const look = () => {
          const running = readSummary(printed);
          if (running) resolve(running);
        };
        child.stdout?.on("data", look);
        void ended.then((code) => reject(new Error(`The launcher ended with ${code}:\n${printed}`)));
        look();
      }),
    end: () => endProcess(mark, { ask: "SIGTERM", force: "SIGKILL", patienceMs: 30_000 }),
  };
}

/** The address and the table of people, once the line below them is there. */
function readSummary(printed: string): Running | undefined {
  const address = /^ {2}(http:\/\/\S+)$/m.exec(printed)?.[1];
  if (!address || !printed.includes("Ctrl-C ends everything.")) return undefined;
  const rows = printed.split("\n").map((line) => line.trim().split(/ {3,}/));
  const signIns = rows.flatMap(([name = "", , email, password]) => {
    return email?.includes("@") && password ? [{ name, email, password }] : [];
  });
  return { address, signIns };
}
