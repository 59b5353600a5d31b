import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import type { Catalogue } from "../../rules/catalogue.ts";

/** What one can ask evidence of. */
export function findAskable(actor: Actor): Promise<Catalogue> {
  authorize(actor, leadPolicy.read, undefined);
  return reading(actor, (db) => findCatalogue(db, actor.workspaceId));
}
