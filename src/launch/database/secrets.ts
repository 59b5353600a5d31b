import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CannotStart } from "../cannot-start.ts";

const secretsSchema = z.object({
  /** Signs the sessions; used unless AUTH_SECRET is set. */
  auth: z.string().min(32),
  /** Passwords of the embedded Postgres' roles. */
  postgres: z.object({ superuser: z.string(), app_owner: z.string(), app_user: z.string() }),
});
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * The secrets of this installation, made at the first call and kept in `secrets.json` of the data directory, readable by
 * its owner only. Refuses where the file is damaged, or missing beside a database whose passwords only it knew.
 */
export function requireSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (existsSync(path)) return readSecrets(path);
  if (existsSync(join(dataDir, "postgres"))) {
    throw new CannotStart(
      `${dataDir} holds a database, but the passwords to it, secrets.json, are missing: ` +
        "put the file back, or move the directory away to begin with an empty one.",
    );
  }
  const secrets = makeSecrets();
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
  return secrets;
}

function readSecrets(path: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new CannotStart(`${path} can't be read or is damaged: put back a copy of it.`, { cause });
  }
}

function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString("base64url");
  return { auth: secret(), postgres: { superuser: secret(), app_owner: secret(), app_user: secret() } };
}
