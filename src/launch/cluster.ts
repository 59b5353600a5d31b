import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { type Account, underAccount } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { CannotStart } from "./cannot-start.ts";

/** Makes the files of an empty database cluster at `path` with the superuser `postgres`, unless they are there. */
export async function requireCluster(
  path: string,
  {
    binaries,
    account,
    password,
    durable,
  }: { binaries: Binaries; account: Account; password: string; durable: boolean },
): Promise<void> {
  if (existsSync(path)) return;
  // Made beside its place and then renamed, so that an interruption never leaves half a cluster there.
  const unfinished = `${path}.new`;
  const passwordFile = `${path}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (typeof account === "object") {
    for (const owned of [unfinished, passwordFile]) await chown(owned, account.uid, account.gid);
  }
  try {
    await initialise(unfinished, passwordFile, { binaries, account, durable });
  } finally {
    await rm(passwordFile);
  }
  await rename(unfinished, path);
}

async function initialise(
  path: string,
  passwordFile: string,
  { binaries, account, durable }: { binaries: Binaries; account: Account; durable: boolean },
): Promise<void> {
  const { program, args, options } = underAccount(account, binaries.initdb, [
    ...["--pgdata", path, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    // The same order of letters on every machine, whatever locales it has.
    ...["--encoding", "UTF8", "--no-locale", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
    ...(durable ? [] : ["--no-sync"]),
  ]);
  await promisify(execFile)(program, args, options).catch((cause: Error & { stderr?: string }) => {
    const words = (cause.stderr ?? cause.message).trim().replaceAll(/\s*\n\s*/g, " ");
    throw new CannotStart(
      `The embedded Postgres could not lay out its files in ${path} (${words}): ` +
        "start from a directory that this user may write, or set DATABASE_URL.",
      { cause },
    );
  });
}
