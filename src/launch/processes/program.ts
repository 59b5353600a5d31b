import { spawn } from "node:child_process";
import { childEnvironment } from "#platform/env.ts";
import { CannotStart } from "../cannot-start.ts";
import { ending } from "./ending.ts";

/** How Node is called for each of our programs: they end with their parent. */
export const preload = ["--import", new URL("../preload.ts", import.meta.url).href];

/**
 * Runs a Node program of this repository to its end, with `extra` over this process's environment, and answers what it
 * wrote to its standard output. If it fails, `complaint` is thrown with everything it printed.
 */
export function runProgram(args: string[], extra: Record<string, string>, complaint: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(process.execPath, [...preload, ...args], {
    env: childEnvironment(extra),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    signal: ending,
  });
  let output = "";
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    printed += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    printed += chunk;
  });
  child.once("error", reject);
  child.once("close", (code) => {
    if (code === 0) resolve(output);
    else reject(new CannotStart(`${complaint}\n\n${printed.trim()}`));
  });
  return promise;
}

/** Runs a Node program of this repository that speaks for itself, in our place, and answers its exit code. */
export function passOn(args: string[], extra: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
    const child = spawn(process.execPath, [...preload, ...args], { env: childEnvironment(extra), stdio: [...stdio] });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
