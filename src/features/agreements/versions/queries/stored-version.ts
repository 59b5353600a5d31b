import { z } from "zod";
import type { Reads } from "#platform/database/client.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import { clauseContent } from "../../schema.ts";
import { hashOf, inHex } from "../rules/hash.ts";
import { signature, type VersionContent, type VersionItem, versionItem } from "../schema/version.ts";
import { keptContent } from "./kept-content.ts";

/** Of an agreement, the version of this number. */
export type VersionKey = { readonly agreementId: string; readonly number: number };

/** A version as it lies in the database, its text as it is there now. */
export type StoredVersion = VersionItem & {
  readonly kind: string;
  readonly content: z.output<typeof clauseContent>;
  readonly contentHash: string;
  readonly closedById: string | null;
};

/** A version for a command that decides on it. */
export type LockedVersion = Omit<StoredVersion, "content"> & {
  readonly content: VersionContent;
  /** Of the content as it is kept now. */
  readonly computedHash: string;
};

// Postgres' instants in JSON are texts.
const row = versionItem.extend({ signatures: z.array(signature.extend({ signedAt: z.coerce.date() })) });
const wholeRow = row.extend({
  kind: z.string(),
  content: clauseContent,
  contentHash: z.string(),
  closedById: z.string().nullable(),
});

const itemColumns = sql`
  v.agreement_id::text AS "agreementId", v.number, v.state, to_char(v.effective_on, 'YYYY-MM-DD') AS "effectiveOn",
  to_char(v.review_by, 'YYYY-MM-DD') AS "reviewBy", to_char(v.ends_on, 'YYYY-MM-DD') AS "endsOn",
  (SELECT p.name FROM member m JOIN person p ON p.id = m.person_id
   WHERE m.workspace_id = v.workspace_id AND m.id = v.proposed_by_id) AS "proposedBy",
  v.proposed_for::text AS "proposedFor", v.proposed_at AS "proposedAt", v.agreed_at AS "agreedAt",
  v.took_force_at AS "tookForceAt", v.closed_at AS "closedAt",
  (SELECT p.name FROM member m JOIN person p ON p.id = m.person_id
   WHERE m.workspace_id = v.workspace_id AND m.id = v.closed_by_id) AS "closedBy",
  v.reason,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('team', s.team, 'memberId', s.member_id, 'name', s.name, 'title', s.title,
                                        'isActing', s.is_acting, 'method', s.method,
                                        'contentHash', encode(s.content_hash, 'hex'), 'signedAt', s.signed_at)
                     ORDER BY s.signed_at, s.team)
    FROM signature s
    WHERE s.workspace_id = v.workspace_id AND s.agreement_id = v.agreement_id AND s.number = v.number
  ), '[]') AS signatures`;

/** Versions of a workspace that meet a condition on the row `v`, without their text, the newest first. */
export async function listStored(db: Reads, workspaceId: string, condition: Fragment): Promise<VersionItem[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${itemColumns} FROM agreement_version v
    WHERE v.workspace_id = ${workspaceId}::uuid AND ${condition} ORDER BY v.agreement_id, v.number DESC`;
  return z.array(row).parse(rows);
}

/** A version with its text; null where there is none. */
export async function findStored(
  db: Reads,
  workspaceId: string,
  { agreementId, number }: VersionKey,
): Promise<StoredVersion | null> {
  const [found] = await db.$queryRaw<unknown[]>`
    SELECT ${itemColumns}, a.kind, v.content, encode(v.content_hash, 'hex') AS "contentHash",
           v.closed_by_id::text AS "closedById"
    FROM agreement_version v
    JOIN agreement a ON a.workspace_id = v.workspace_id AND a.id = v.agreement_id
    WHERE v.workspace_id = ${workspaceId}::uuid AND v.agreement_id = ${agreementId}::uuid AND v.number = ${number}`;
  return found === undefined ? null : wholeRow.parse(found);
}

/**
 * A version for a command, alone with it until the transaction ends: first the agreement's row, as for proposing, then the
 * version's, and only then its signatures. The other way round two heads who sign at once would each miss the other. Null
 * where there is none.
 */
export async function lockVersion(db: Reads, workspaceId: string, key: VersionKey): Promise<LockedVersion | null> {
  const { agreementId, number } = key;
  await db.$queryRaw`
    SELECT id FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND id = ${agreementId}::uuid FOR NO KEY UPDATE`;
  await db.$queryRaw`
    SELECT number FROM agreement_version
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND number = ${number}
    FOR NO KEY UPDATE`;
  const stored = await findStored(db, workspaceId, key);
  if (!stored) return null;
  const { content } = stored;
  return { ...stored, content: keptContent(content), computedHash: inHex(await hashOf(content)) };
}
