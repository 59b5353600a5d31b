// Stage A of every npm script. It runs on whatever Node is at hand before anything is installed: hence plain JavaScript
// with built-ins only. It installs what the lock file names and hands over to the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const lockFile = "package-lock.json";
const stampFile = "node_modules/.common-ground-lock";
const [command = "start", ...rest] = process.argv.slice(2);

// Standard output belongs to a command's answer.
const out = command === "admin" ? process.stderr : process.stdout;

/** @type {import("node:child_process").ChildProcess | undefined} */
let child;
let isEnding = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    isEnding = true;
    child?.kill(signal);
  });
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
// `npm run lock` mends the very file that an installation would stumble over.
if (command !== "lock") await requireDependencies();
process.exit(await handOver(requireNode24()));

async function requireDependencies() {
  const since = Date.now();
  const lock = readFileSync(lockFile, "utf8");
  const stamp = createHash("sha256").update(lock).digest("hex");
  if (readIfThere(stampFile) === stamp || isInstalled(lock)) {
    writeFileSync(stampFile, stamp);
    if (command === "start" || command === "dev") tell("Dependencies", "already installed", since);
    return;
  }
  rmSync(stampFile, { force: true });
  await install(since);
  writeFileSync(stampFile, stamp);
  tell("Dependencies", "installed", since);
}

/**
 * Whether node_modules already holds what `lock` names, for instance after an `npm install` by hand.
 * What is missing must be meant for another platform (which C library this one has would take long to find out).
 *
 * @param {string} lock
 */
function isInstalled(lock) {
  const hidden = readIfThere("node_modules/.package-lock.json");
  if (hidden === undefined) return false;
  const installed = JSON.parse(hidden).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional, os, cpu, libc }]) => {
    if (path === "") return true;
    if (installed[path]) return installed[path].version === version;
    const isForHere = (os || cpu) && !libc && fits(os, process.platform) && fits(cpu, process.arch);
    return optional && !isForHere;
  });
}

/**
 * @param {string[] | undefined} allowed
 * @param {string} own
 */
function fits(allowed, own) {
  return allowed === undefined || allowed.includes(own);
}

/** @param {number} since */
async function install(since) {
  const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawn("npm", ["ci", ...flags], { stdio: ["ignore", "ignore", "pipe"] });
  child = npm;
  let words = "";
  npm.stderr.setEncoding("utf8").on("data", (chunk) => {
    words += chunk;
  });
  const progress = setInterval(() => tellProgress("Dependencies", "installing, about a minute", since), 200);
  const code = await exitOf(npm);
  clearInterval(progress);
  if (isEnding) process.exit(1);
  if (code !== 0) fail(`The dependencies could not be installed; npm says:\n\n${words.split("\n", 12).join("\n")}`);
}

/** The project's own Node where its package fits this machine, else the one that runs this file. */
function requireNode24() {
  const node = ["node_modules/.bin/node", process.execPath].find((path) => existsSync(path) && majorOf(path) >= 24);
  return node ?? fail(`Common Ground needs Node 24 or newer; this is ${process.version}, and none could be installed.`);
}

/** @param {string} path */
function majorOf(path) {
  const isThisOne = realpathSync(path) === realpathSync(process.execPath);
  const version = isThisOne ? process.version : spawnSync(path, ["--version"], { encoding: "utf8" }).stdout;
  return Number.parseInt(version?.slice(1) ?? "", 10);
}

/** @param {string} node */
function handOver(node) {
  // Tests, benchmarks and faults must not depend on one machine's settings.
  const isHermetic = command === "test" || command === "bench" || command === "faults";
  const settings = existsSync(".env") && !isHermetic ? ["--env-file=.env"] : [];
  const preload = ["--import", "./src/launch/preload.ts"];
  child = spawn(node, [...settings, ...preload, `src/launch/${command}.ts`, ...rest], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  return exitOf(child);
}

/**
 * The exit code of a process; one that a signal ended counts as 1.
 *
 * @param {import("node:child_process").ChildProcess} ended
 * @returns {Promise<number>}
 */
function exitOf(ended) {
  return new Promise((resolve) => {
    ended.once("error", ({ message }) => fail(`A program could not be started: ${message}.`));
    ended.once("close", (code) => resolve(code ?? 1));
  });
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

// The same look as in steps.ts, which can't be imported before Node 24 is there.
/** @type {(title: string, note: string, since: number) => void} */
function tell(title, note, since) {
  if (out.isTTY) out.write("\r\x1b[K");
  out.write(`${line("✓", title, note, since)}\n`);
}

/** @type {(title: string, note: string, since: number) => void} */
function tellProgress(title, note, since) {
  if (out.isTTY) out.write(`\r\x1b[K${line("…", title, note, since)}`);
}

/** @type {(sign: string, title: string, note: string, since: number) => string} */
function line(sign, title, note, since) {
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  return `  ${sign} ${title.padEnd(16)}${note.padEnd(44)} ${seconds.padStart(6)} s`;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${out.isTTY ? "\r\x1b[K" : ""}\n  ${sentence}\n`);
  process.exit(1);
}
