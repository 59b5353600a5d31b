import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../policy.ts";
import type { VersionItem } from "../schema/version.ts";
import { listStored } from "./stored-version.ts";

/** Every version of an agreement, the newest first; none where there is no such agreement. */
export async function listVersions(actor: Actor, agreementId: string): Promise<VersionItem[]> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, (db) => listStored(db, workspaceId, sql`v.agreement_id = ${agreementId}::uuid`));
}
