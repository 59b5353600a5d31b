import { readFileSync, writeFileSync } from "node:fs";
import { completeLock, type Lock, listLockProblems, type Manifest } from "./sources/lock-file.ts";

// `npm run lock`, after each change of a dependency: completes package-lock.json and says what is still wrong.

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const complete = completeLock(lock);
writeFileSync("package-lock.json", `${JSON.stringify(complete, null, 2)}\n`);

const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length;
const problems = listLockProblems(complete, manifest);
process.stdout.write([`package-lock.json is complete; ${added} packages were missing.`, ...problems, ""].join("\n"));
process.exitCode = problems.length > 0 ? 1 : 0;
