import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** Under which account Postgres' programs run: as they are called, in a user namespace, or as another user. */
export type Account = "own" | "namespace" | User;

const inNamespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];

type User = { uid: number; gid: number };
type Facts = { uid: number; owner: User | undefined; hasNamespaces: () => boolean; systemUser: () => User };

/** Postgres refuses to run as root. A cluster can only ever be served by the account that owns its files. */
export function decideAccount({ uid, owner, hasNamespaces, systemUser }: Facts): Account {
  if (uid !== 0) return "own";
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return hasNamespaces() ? "namespace" : systemUser();
}

/** The account for the cluster that lies, or is about to lie, in `clusterDir`. */
export function findAccount(clusterDir: string): Account {
  return decideAccount({
    uid: process.getuid?.() ?? 0,
    owner: statSync(clusterDir, { throwIfNoEntry: false }),
    // Forbidden in most containers.
    hasNamespaces: () => spawnSync("unshare", [...inNamespace, "true"]).status === 0,
    systemUser: findSystemUser,
  });
}

/** What to spawn so that `program` runs under `account`. Both ways keep the process id of what is spawned. */
export function underAccount(account: Account, program: string, args: string[]) {
  if (account === "own") return { program, args, options: {} };
  if (account === "namespace") return { program: "unshare", args: [...inNamespace, program, ...args], options: {} };
  return { program, args, options: account };
}

function findSystemUser(): User {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) };
}
