import type { Reads } from "#platform/database/client.ts";
import { keyedDigests } from "#platform/keyed-digest.ts";
import { type Erased, personKeys } from "../rules/person-keys.ts";
import type { LeadDraft } from "../schema.ts";

/** Which of the people that drafts tell of were erased. Where nobody was, it costs one look at an index and no digest. */
export async function findErased(db: Reads, workspaceId: string, drafts: readonly LeadDraft[]): Promise<Erased> {
  const anybody = await db.erasedPerson.findFirst({ where: { workspaceId }, select: { leadId: true } });
  if (!anybody) return new Map();
  const keys = [...new Set(drafts.flatMap(({ identity, values }) => personKeys({ ...values, identity })))];
  const digests = personDigests(workspaceId, keys);
  const rows = await db.$queryRaw<{ digest: Uint8Array; erasedAt: Date }[]>`
    SELECT digest, erased_at AS "erasedAt" FROM erased_person
    WHERE workspace_id = ${workspaceId}::uuid AND digest = ANY (${digests}::bytea[])`;
  const erased = new Map(rows.map(({ digest, erasedAt }) => [Buffer.from(digest).toString("hex"), erasedAt]));
  return new Map(
    keys.flatMap((key, index) => {
      const erasedAt = erased.get(Buffer.from(digests[index] ?? []).toString("hex"));
      return erasedAt ? [[key, erasedAt] as const] : [];
    }),
  );
}

/** What is kept of the keys of somebody who was erased; the same person's in another workspace are others. */
export function personDigests(workspaceId: string, keys: readonly string[]): Uint8Array<ArrayBuffer>[] {
  return keyedDigests(`erased people of ${workspaceId}`, keys);
}
