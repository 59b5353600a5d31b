import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";

// Made from the Prisma models, which have a fingerprint of their own.
const generated = "src/platform/database/generated/";

/** One SHA-256 over the names and contents of `paths` and of all files below those that are directories. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesOf).sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** What a stamp file says, if it is there. */
export function readStamp(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function filesOf(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  const files = globSync(`${path}/**`, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => `${file.parentPath}/${file.name}`).filter((file) => !file.includes(generated));
}
