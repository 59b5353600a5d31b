import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../policy.ts";
import type { VersionItem } from "../schema.ts";
import { versionColumns, versionItemOf } from "./stored-version.ts";

/** Every version of an agreement, the newest first; none where there is no such agreement. */
export async function listVersions(actor: Actor, agreementId: string): Promise<VersionItem[]> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  const rows = await reading(actor, (db) =>
    db.agreementVersion.findMany({
      where: { workspaceId, agreementId },
      select: versionColumns,
      orderBy: { number: "desc" },
    }),
  );
  return rows.map(versionItemOf);
}
