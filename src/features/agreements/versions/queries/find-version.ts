import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../policy.ts";
import { inHex } from "../rules/hash.ts";
import { memberWordsOf } from "../rules/member-words.ts";
import { stepsOf } from "../rules/steps.ts";
import { type VersionView, versionContent } from "../schema.ts";
import { listMemberWords } from "./list-member-words.ts";
import { versionColumns, versionItemOf } from "./stored-version.ts";

/** A version with its text, its signatures and what the teams' members say to it; null where there is none. */
export async function findVersion(actor: Actor, agreementId: string, number: number): Promise<VersionView | null> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const row = await db.agreementVersion.findUnique({
      where: { workspaceId_agreementId_number: { workspaceId, agreementId, number } },
      select: { ...versionColumns, content: true },
    });
    if (!row) return null;
    const item = versionItemOf(row);
    const words = memberWordsOf(await listMemberWords(db, workspaceId, { agreementId, number }));
    const content = versionContent.parse(row.content);
    return { ...item, content, contentHash: inHex(row.contentHash), words, steps: stepsOf(item) };
  });
}
