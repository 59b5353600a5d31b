import { existsSync, rmSync, writeFileSync } from "node:fs";
import { runProgram } from "../processes/program.ts";
import { fingerprint, readStamp } from "./fingerprint.ts";

const clientDir = "src/platform/database/generated";
const clientStamp = `${clientDir}/.made-from`;
const buildStamp = ".next/made-from";

/** Generates the Prisma client if the models or the dependencies changed since; answers whether it had to. */
export async function generateClient(): Promise<boolean> {
  const wanted = fingerprint(["prisma/schema.prisma", "prisma/models", "package-lock.json"]);
  if (readStamp(clientStamp) === wanted) return false;
  const args = ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"];
  // Prisma would download an engine that generating doesn't need, and ask whether a newer version exists.
  const offline = { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", CHECKPOINT_DISABLE: "1" };
  await runProgram(args, offline, "The Prisma client could not be generated.");
  writeFileSync(clientStamp, wanted);
  return true;
}

/** Builds the application if anything it is made of changed since, the client included; answers whether it had to. */
export async function buildApp(): Promise<boolean> {
  const settings = ["package.json", "package-lock.json", "next.config.js", "tsconfig.json"];
  const wanted = fingerprint(["src", "public", "prisma/schema.prisma", "prisma/models", ...settings]);
  if (readStamp(buildStamp) === wanted) return false;
  // An interrupted build must not pass for the one before it.
  if (existsSync(buildStamp)) rmSync(buildStamp);
  const quiet = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runProgram(["node_modules/next/dist/bin/next", "build"], quiet, "The application could not be built.");
  writeFileSync(buildStamp, wanted);
  return true;
}
