import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../policy.ts";
import type { FollowUp } from "../schema.ts";
import { findOpen } from "./stored-follow-up.ts";

/** When somebody means to speak with a lead again; null where nobody does. */
export async function findFollowUp(actor: Actor, leadId: string): Promise<FollowUp | null> {
  authorize(actor, leadPolicy.read, undefined);
  return reading(actor, (db) => findOpen(db, actor.workspaceId, leadId));
}
