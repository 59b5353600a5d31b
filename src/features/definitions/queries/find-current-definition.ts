import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { versionPolicy } from "../../agreements/versions/policy.ts";
import type { CurrentDefinition } from "../schema/documents.ts";
import { findDefinition } from "./find-definition.ts";

/** The definition in force with its version's hash; null where none is. */
export async function findCurrentDefinition(actor: Actor): Promise<CurrentDefinition | null> {
  authorize(actor, versionPolicy.read, undefined);
  const current = await reading(actor, (db) => findDefinition(db, actor.workspaceId));
  if (!current) return null;
  const { agreementId, number, definition, contentHash, tookForceAt } = current;
  return { ...definition, agreementId, number, contentHash, tookForceAt };
}
