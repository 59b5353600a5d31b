import type { DatabaseUrls } from "#launch/database/roles.ts";
import { requireSecrets } from "#launch/database/secrets.ts";
import { childSettings } from "#launch/processes/child-settings.ts";
import { startOwnDatabase } from "../bench/own-database.ts";
import type { Faults } from "./fault.ts";

/** A database made anew, and the settings of programs that work in it. */
export type House = { readonly urls: DatabaseUrls; readonly settings: Record<string, string> };

/** Starts a house of its own for a fault. */
export async function startHouse(faults: Faults): Promise<House> {
  const { dataDir } = faults;
  const urls = await startOwnDatabase(faults, dataDir);
  const settings = childSettings({
    mode: "production",
    dataDir,
    address: "http://127.0.0.1",
    database: { ...urls, appRole: "app_user", isEmbedded: true },
    authSecret: requireSecrets(dataDir).auth,
  });
  return { urls, settings };
}
