import { spawn } from "node:child_process";
import { preload } from "#launch/processes/program.ts";
import { childEnvironment } from "#platform/env.ts";
import { unset } from "./launcher.ts";

/** What `npm run -s admin` answered: its exit code, and what it wrote where, each parsed where it is JSON. */
export type Answer = { readonly code: number | null; readonly out: unknown; readonly err: unknown };

/** Runs what `npm run -s admin -- …` runs with these settings. */
export function admin(settings: Record<string, string>, ...args: string[]): Promise<Answer> {
  const child = spawn(process.execPath, [...preload, "src/launch/bootstrap.js", "admin", ...args], {
    env: childEnvironment({ ...unset, ...settings }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const written = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    written.out += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    written.err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out: parse(written.out), err: parse(written.err) }));
  });
}

/** One JSON value and nothing beside it; any other text as it is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
