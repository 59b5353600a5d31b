import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "../cannot-start.ts";
import { type Account, underAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";

type Ways = { binaries: Binaries; account: Account; password: string; durable: boolean };

/** Makes the files of an empty database cluster at `path` with the superuser `postgres`, unless they are there. */
export async function requireCluster(path: string, ways: Ways): Promise<void> {
  if (existsSync(path)) return;
  await clearAwayUnfinished(path);
  // Made beside its place and then renamed, so that an interruption never leaves half a cluster there.
  const unfinished = await mkdtemp(`${path}.new-`);
  const passwordFile = `${unfinished}.password`;
  await writeFile(passwordFile, ways.password, { mode: 0o600 });
  if (typeof ways.account === "object") {
    for (const owned of [unfinished, passwordFile]) await chown(owned, ways.account.uid, ways.account.gid);
  }
  try {
    await initialise(unfinished, passwordFile, ways);
    await rename(unfinished, path);
  } finally {
    await rm(passwordFile);
  }
}

/** What an interrupted start left behind. A name of its own for each start keeps an initdb that survived it at bay. */
async function clearAwayUnfinished(path: string): Promise<void> {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.new-`));
  for (const name of names) await rm(join(dirname(path), name), { recursive: true, force: true, maxRetries: 10 });
}

async function initialise(path: string, passwordFile: string, { binaries, account, durable }: Ways): Promise<void> {
  const { program, args, options } = underAccount(account, binaries.initdb, [
    ...["--pgdata", path, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    // The same order of letters on every machine, whatever locales it has.
    ...["--encoding", "UTF8", "--no-locale", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
    ...(durable ? [] : ["--no-sync"]),
  ]);
  await promisify(execFile)(program, args, options).catch((cause: Error & { stderr?: string }) => {
    const words = (cause.stderr || cause.message).trim().replaceAll(/\s*\n\s*/g, " ");
    const advice =
      typeof account === "object"
        ? "it may not run as root, so start from a directory that every user may enter, or as another user"
        : "start from a directory that this user may write, or set DATABASE_URL";
    throw new CannotStart(`The embedded Postgres could not lay out its files in ${path} (${words}): ${advice}.`, {
      cause,
    });
  });
}
