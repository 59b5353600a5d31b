import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../policy.ts";
import { memberWordsOf } from "../rules/member-words.ts";
import { stepsOf } from "../rules/steps.ts";
import type { VersionView } from "../schema/version.ts";
import { keptContent } from "./kept-content.ts";
import { listMemberWords } from "./list-member-words.ts";
import { findStored } from "./stored-version.ts";

/** A version with its text, its signatures and what its members say to it; null where there is none. Throws as `keptContent`. */
export async function findVersion(actor: Actor, agreementId: string, number: number): Promise<VersionView | null> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const stored = await findStored(db, workspaceId, { agreementId, number });
    if (!stored) return null;
    const words = memberWordsOf(await listMemberWords(db, workspaceId, { agreementId, number }));
    const { kind: _, closedById: __, ...version } = stored;
    return { ...version, content: keptContent(version.content), words, steps: stepsOf(version) };
  });
}
