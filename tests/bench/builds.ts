import { writeFileSync } from "node:fs";
import { runProgram } from "#launch/processes/program.ts";
import { buildApp, generateClient } from "#launch/sources/build.ts";
import { fingerprint, readStamp } from "#launch/sources/fingerprint.ts";
import { step } from "#launch/steps.ts";

/** The page that does nothing: what Next itself costs, on the same versions of everything. */
export const bareDir = "tests/bench/bare";
const bareStamp = `${bareDir}/.next/made-from`;

/** Builds the application and the bare one, each if its sources changed. */
export async function requireBuilds(): Promise<void> {
  await step("Build", async (note) => {
    note("building, about a minute");
    await generateClient();
    note((await buildApp()) ? "built" : "sources unchanged");
  });
  await step("Bare build", async (note) => {
    note("building");
    note((await buildBare()) ? "built" : "sources unchanged");
  });
}

async function buildBare(): Promise<boolean> {
  const wanted = fingerprint([`${bareDir}/app`, `${bareDir}/next.config.js`, "package-lock.json"]);
  if (readStamp(bareStamp) === wanted) return false;
  const args = ["node_modules/next/dist/bin/next", "build", bareDir];
  await runProgram(args, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, "The bare page could not be built.");
  writeFileSync(bareStamp, wanted);
  return true;
}
