import type { Reads } from "#platform/database/client.ts";
import { dayOf } from "#platform/day.ts";
import { clauseContent } from "../../schema.ts";
import { hashOf, inHex } from "../rules/hash.ts";
import { type Signature, signature, type VersionItem, versionContent, versionState } from "../schema.ts";

/** What of a version's row is read besides its text. */
export const versionColumns = {
  agreementId: true,
  number: true,
  state: true,
  contentHash: true,
  effectiveOn: true,
  reviewBy: true,
  endsOn: true,
  proposedById: true,
  proposedFor: true,
  proposedAt: true,
  agreedAt: true,
  tookForceAt: true,
  closedAt: true,
  closedById: true,
  reason: true,
  proposedBy: { select: { person: { select: { name: true } } } },
  closedBy: { select: { person: { select: { name: true } } } },
  signatures: { orderBy: { signedAt: "asc" }, omit: { workspaceId: true } },
} as const;

type Named = { readonly person: { readonly name: string } };

type Row = {
  readonly agreementId: string;
  readonly number: number;
  readonly state: string;
  readonly contentHash: Uint8Array;
  readonly effectiveOn: Date | null;
  readonly reviewBy: Date | null;
  readonly endsOn: Date | null;
  readonly proposedFor: VersionItem["proposedFor"];
  readonly proposedAt: Date;
  readonly agreedAt: Date | null;
  readonly tookForceAt: Date | null;
  readonly closedAt: Date | null;
  readonly reason: string | null;
  readonly proposedBy: Named;
  readonly closedBy: Named | null;
  readonly signatures: readonly SignatureRow[];
};

type SignatureRow = Omit<Signature, "contentHash" | "method"> & {
  readonly contentHash: Uint8Array;
  readonly method: string;
};

/** A row as it is told among others. */
export function versionItemOf(row: Row): VersionItem {
  const { agreementId, number, proposedFor, proposedAt, agreedAt, tookForceAt, closedAt, reason } = row;
  return {
    agreementId,
    number,
    state: versionState.parse(row.state),
    effectiveOn: dayOrNull(row.effectiveOn),
    reviewBy: dayOrNull(row.reviewBy),
    endsOn: dayOrNull(row.endsOn),
    proposedBy: row.proposedBy.person.name,
    proposedFor,
    proposedAt,
    signatures: row.signatures.map(signatureOf),
    agreedAt,
    tookForceAt,
    closedAt,
    closedBy: row.closedBy?.person.name ?? null,
    reason,
  };
}

/** A version for a command that decides on it. */
export type LockedVersion = VersionItem & {
  readonly kind: string;
  readonly content: ReturnType<typeof versionContent.parse>;
  readonly contentHash: string;
  /** Of the content as it is kept now. */
  readonly computedHash: string;
  readonly closedById: string | null;
};

/**
 * A version for a command, alone with it until the transaction ends: first the agreement's row, as for proposing, then the
 * version's, and only then its signatures. The other way round two heads who sign at once would each miss the other. Null
 * where there is none.
 */
export async function lockVersion(
  db: Reads,
  workspaceId: string,
  { agreementId, number }: { readonly agreementId: string; readonly number: number },
): Promise<LockedVersion | null> {
  await db.$queryRaw`
    SELECT id FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND id = ${agreementId}::uuid FOR NO KEY UPDATE`;
  await db.$queryRaw`
    SELECT number FROM agreement_version
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND number = ${number}
    FOR NO KEY UPDATE`;
  const row = await db.agreementVersion.findUnique({
    where: { workspaceId_agreementId_number: { workspaceId, agreementId, number } },
    select: { ...versionColumns, content: true, agreement: { select: { kind: true } } },
  });
  if (!row) return null;
  const { closedById } = row;
  return {
    ...versionItemOf(row),
    kind: row.agreement.kind,
    content: versionContent.parse(row.content),
    contentHash: inHex(row.contentHash),
    computedHash: inHex(await hashOf(clauseContent.parse(row.content))),
    closedById,
  };
}

function signatureOf({ contentHash, ...row }: SignatureRow): Signature {
  return signature.parse({ ...row, contentHash: inHex(contentHash) });
}

function dayOrNull(date: Date | null): string | null {
  return date && dayOf(date);
}
