import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env.ts";

/** The newest link of a workspace's activity chain, as it is kept outside the database. */
export type Head = { readonly number: number; readonly hash: Uint8Array };

/** Appends a head to the workspace's file in DATA_DIR/seals, one line each: number, then hash in hex. */
export async function keepHead(workspaceId: string, { number, hash }: Head) {
  await mkdir(folder(), { recursive: true });
  await appendFile(fileOf(workspaceId), `${number} ${Buffer.from(hash).toString("hex")}\n`);
}

/**
 * The heads written so far, oldest first; empty where this machine never sealed anything of the workspace. A line that a crash
 * left half-written counts for nothing. A file that is there and can't be read is an error, not an absence.
 */
export async function listHeads(workspaceId: string): Promise<Head[]> {
  const text = await readFile(fileOf(workspaceId), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").flatMap((line) => {
    const [, number, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return number && hash ? [{ number: Number(number), hash: Buffer.from(hash, "hex") }] : [];
  });
}

const folder = () => join(env.DATA_DIR, "seals");
const fileOf = (workspaceId: string) => join(folder(), `${workspaceId}.txt`);
