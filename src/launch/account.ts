import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** Under which account Postgres' programs run: as they are called, in a user namespace, or as another user. */
export type Account = "own" | "namespace" | { uid: number; gid: number };

const inNamespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];

/** Postgres refuses to run as root. A cluster can only ever be served by the account that owns its files. */
export function decideAccount(facts: { uid: number; owner: Owner | undefined; hasNamespaces: () => boolean }): Account {
  if (facts.uid !== 0) return "own";
  if (facts.owner && facts.owner.uid !== 0) return facts.owner;
  return facts.hasNamespaces() ? "namespace" : findSystemUser(readFileSync("/etc/passwd", "utf8"));
}

type Owner = { uid: number; gid: number };

/** The account for the cluster that lies, or is about to lie, in `clusterDir`. */
export function findAccount(clusterDir: string): Account {
  return decideAccount({
    uid: process.getuid?.() ?? 0,
    owner: statSync(clusterDir, { throwIfNoEntry: false }),
    // Forbidden in most containers.
    hasNamespaces: () => spawnSync("unshare", [...inNamespace, "true"]).status === 0,
  });
}

/** What to spawn so that `program` runs under `account`. Both ways keep the process id of what is spawned. */
export function underAccount(account: Account, program: string, args: string[]) {
  if (account === "own") return { program, args, options: {} };
  if (account === "namespace") return { program: "unshare", args: [...inNamespace, program, ...args], options: {} };
  return { program, args, options: account };
}

function findSystemUser(passwd: string): Owner {
  const users = passwd.split("\n").map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) };
}
