import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { childEnvironment } from "#platform/env.ts";
import { ending } from "./processes/ending.ts";
import { preload } from "./processes/program.ts";
import { buildApp } from "./sources/build.ts";

export type Counts = { readonly passed: number; readonly failed: number };

const results = ".data/test/results.json";

/** The parts of `npm test` in their order: quick ones first. Each prints what it finds and answers its counts. */
export const testParts: Readonly<Record<string, () => Promise<Counts>>> = {
  types: checkTypes,
  lint: () => runCheck("node_modules/@biomejs/biome/bin/biome", "lint", "--error-on-warnings"),
  format: () => runCheck("node_modules/@biomejs/biome/bin/biome", "check", "--linter-enabled=false"),
  unused: () => runCheck("node_modules/knip/bin/knip.js"),
  architecture: () => runVitest("architecture"),
  rules: () => runVitest("rules"),
  launch: testLaunch,
  commands: () => runVitest("commands"),
  api: () => runVitest("api"),
  e2e: runPlaywright,
};

/** What Next knows of the pages comes first: what an earlier build or check left may speak of pages and tables that are gone. */
async function checkTypes(): Promise<Counts> {
  rmSync(".next/dev/types", { recursive: true, force: true });
  rmSync("tsconfig.tsbuildinfo", { force: true });
  const known = await runCheck("node_modules/next/dist/bin/next", "typegen");
  return known.failed > 0 ? known : runCheck("node_modules/typescript/bin/tsc", "--noEmit");
}

/** Several starts at once would each build what has changed. */
async function testLaunch(): Promise<Counts> {
  await buildApp();
  return runVitest("launch");
}

/** A tool that says yes or no counts as one. */
async function runCheck(...args: string[]): Promise<Counts> {
  const isFine = (await run(args)) === 0;
  return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest(project: string): Promise<Counts> {
  const config = ["--config", "tests/setup/vitest.config.ts", "--project", `${project}*`];
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
  const code = await runForResults(["node_modules/vitest/vitest.mjs", "run", ...config, ...reporters]);
  const found = readResults<{ numPassedTests: number; numTotalTests: number }>();
  return counts(code, found?.numPassedTests ?? 0, found?.numTotalTests ?? 0);
}

async function runPlaywright(): Promise<Counts> {
  const code = await runForResults([
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config=tests/setup/playwright.config.ts",
  ]);
  const found = readResults<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>();
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = found?.stats ?? {};
  return counts(code, expected, expected + unexpected + flaky + skipped);
}

/** Whatever did not pass has failed; a runner that ends badly without naming a failed test has failed as a whole. */
function counts(code: number, passed: number, total: number): Counts {
  const failed = total - passed;
  return { passed, failed: code !== 0 || total === 0 ? Math.max(1, failed) : failed };
}

function runForResults(args: string[]): Promise<number> {
  rmSync(results, { force: true });
  return run(args);
}

function readResults<Results>(): Results | null {
  return existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as Results) : null;
}

/** Runs a Node program before everybody's eyes and answers its exit code; one that a signal ended counts as 1. */
function run(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = childEnvironment({ PLAYWRIGHT_JSON_OUTPUT_FILE: results });
    const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
    const child = spawn(process.execPath, [...preload, ...args], { env, stdio: [...stdio] });
    ending.addEventListener("abort", () => child.kill("SIGTERM"));
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
