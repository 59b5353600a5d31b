import type { Reads } from "#platform/database/client.ts";
import { inHex } from "../rules/hash.ts";
import type { VersionContent } from "../schema/version.ts";
import { keptContent } from "./kept-content.ts";

/** What both sides have signed and holds now. */
export type InForce = {
  readonly agreementId: string;
  readonly number: number;
  readonly content: VersionContent;
  /** In hex. */
  readonly contentHash: string;
  readonly tookForceAt: Date;
  /** Since when the firm has had an agreement of this kind at all. */
  readonly firstTookForceAt: Date;
};

/** The version of a kind that is in force, or was at an instant; null where none is. For kinds that a firm has one agreement of. Throws as `keptContent`. */
export async function findInForce(db: Reads, workspaceId: string, kind: string, at?: Date): Promise<InForce | null> {
  const of = { workspaceId, agreement: { kind, subjectId: null } };
  const holds = at
    ? { tookForceAt: { lte: at }, OR: [{ closedAt: null }, { closedAt: { gt: at } }] }
    : { state: "in_force" };
  const row = await db.agreementVersion.findFirst({
    where: { ...of, ...holds },
    orderBy: { tookForceAt: "desc" },
    select: { agreementId: true, number: true, content: true, contentHash: true, tookForceAt: true },
  });
  if (!row?.tookForceAt) return null;
  const { agreementId, number, tookForceAt } = row;
  const first = await db.agreementVersion.aggregate({
    where: { workspaceId, agreementId },
    _min: { tookForceAt: true },
  });
  const firstTookForceAt = first._min.tookForceAt ?? tookForceAt;
  const contentHash = inHex(row.contentHash);
  return { agreementId, number, content: keptContent(row.content), contentHash, tookForceAt, firstTookForceAt };
}
