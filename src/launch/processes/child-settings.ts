import { env } from "#platform/env.ts";
import type { Database } from "../database/database.ts";
import { isOnNetwork } from "../network/address.ts";
import type { Mode } from "./server.ts";

/** The environment of the server, the worker and the demo, over the launcher's own. */
export function childSettings(given: {
  mode: Mode;
  dataDir: string;
  address: string;
  database: Database;
  authSecret: string;
}): Record<string, string> {
  const { mode, dataDir, address, database } = given;
  const appUrl = env.APP_URL ?? address;
  const isOpen = isOnNetwork(env.HOST, env.APP_URL);
  const authSecret = env.AUTH_SECRET ?? given.authSecret;
  return {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATA_DIR: dataDir,
    DATABASE_URL: database.app,
    DATABASE_DIRECT_URL: database.direct,
    // The app never acts as the owner, so it doesn't learn how to.
    DATABASE_MIGRATION_URL: "",
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
    // Who reaches a server that only this machine reaches may found a workspace in it.
    FIRST_START: isOpen ? "closed" : "open",
    AUTH_TRUST_HOST: "true",
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
  };
}
