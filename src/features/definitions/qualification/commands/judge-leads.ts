import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { qualificationPolicy } from "../policy.ts";
import { listCandidates, type Told } from "../queries/candidates.ts";
import { handOver } from "./hand-over.ts";

/**
 * Lets the definition that was in force when something was told of leads decide on them; answers how many it handed over to Sales.
 * `at` is when it was told, and so the moment of a handoff. It never takes a handoff back; leads at other stages are left alone.
 */
export async function judgeLeads(service: Service, told: Told, at: Date, now: Date): Promise<number> {
  return inTransaction(service, async (tx) => {
    const proof = authorize(service, qualificationPolicy.handOver, undefined);
    const { workspaceId } = service;
    const inForce = await findDefinition(tx.read, workspaceId, at);
    if (!inForce) return 0;
    const { timeZone } = await tx.read.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const asked = { workspaceId, now: at, timeZone };
    return handOver(tx, proof, inForce, await listCandidates(tx.read, inForce, told, asked), asked, now);
  });
}
