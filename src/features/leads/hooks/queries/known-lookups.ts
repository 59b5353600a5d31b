import type { Reads } from "#platform/database/client.ts";
import type { Identity } from "../../schema.ts";
import { byEmail } from "../rules/lookups.ts";
import { type KeptTold, keptSender, keptTold, type SenderName } from "../schema.ts";

/** What was told of somebody unknown, with the program that told it. */
export type StoredLookup = {
  readonly id: string;
  readonly hookId: string;
  readonly sender: SenderName;
  /** The name that they are looked up by. */
  readonly name: Identity;
  readonly told: KeptTold;
};

/**
 * Lookups of people who are known by now, also by another name that they were told by, whom it was told of first first; locked until
 * the transaction ends.
 */
export async function lockKnownLookups(db: Reads, workspaceId: string, most: number): Promise<StoredLookup[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT lookup.id::text, lookup.hook_id::text AS "hookId", hook.sender, lookup.source_system AS system,
      lookup.external_id AS "externalId", lookup.told
    FROM hook_lookup lookup
    JOIN hook ON hook.workspace_id = lookup.workspace_id AND hook.id = lookup.hook_id
    WHERE lookup.workspace_id = ${workspaceId}::uuid AND (
      EXISTS (SELECT FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid
        AND lead.source_system = lookup.source_system AND lead.external_id = lookup.external_id)
      OR lookup.source_system = ${byEmail} AND EXISTS (SELECT FROM lead WHERE lead.workspace_id = ${workspaceId}::uuid
        AND lead.email_key = lookup.external_id)
      OR EXISTS (SELECT FROM jsonb_to_recordset(lookup.told #> '{lead,others}') AS other (system text, "externalId" text)
        JOIN lead ON lead.workspace_id = ${workspaceId}::uuid
          AND lead.source_system = other.system AND lead.external_id = other."externalId"))
    ORDER BY lookup.first_at, lookup.id LIMIT ${most}
    FOR NO KEY UPDATE OF lookup SKIP LOCKED`;
  return rows.map(({ sender, system, externalId, told, ...row }) => ({
    ...row,
    name: { system, externalId },
    sender: keptSender(sender),
    told: keptTold.parse(told),
  }));
}

type Row = Pick<StoredLookup, "id" | "hookId"> & Identity & { readonly sender: string; readonly told: unknown };
