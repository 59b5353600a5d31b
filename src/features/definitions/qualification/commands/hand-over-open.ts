import type { Service } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { findDefinition } from "../../queries/find-definition.ts";
import { qualificationPolicy } from "../policy.ts";
import { listOpenCandidates, type Place } from "../queries/candidates.ts";
import { countHandedOver } from "../queries/count-handed-over.ts";
import { handOver } from "./hand-over.ts";

/** So many in one transaction, which others wait for. */
const step = 1_000;

/**
 * Hands over as many open inquiries as the second signer chose for the moment when a version took force, the newest first; a step
 * of it, as long as it answers "again". Where another version holds by now, the rest stays: nobody chose it under that one.
 */
export async function handOverOpen(
  service: Service,
  { version, chosen }: { readonly version: number; readonly chosen: number },
  at: Date,
  now: Date,
): Promise<"again" | undefined> {
  return inTransaction(service, async (tx) => {
    const proof = authorize(service, qualificationPolicy.handOver, undefined);
    const { workspaceId } = service;
    const inForce = await findDefinition(tx.read, workspaceId);
    if (inForce?.number !== version) return;
    const { timeZone } = await tx.read.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const asked = { workspaceId, now: at, timeZone };
    const left = chosen - (await countHandedOver(tx.read, workspaceId, version));
    let [handed, after]: [number, Place | null] = [0, null];
    while (handed < Math.min(left, step)) {
      const most = Math.min(left, step) - handed;
      const places: Place[] = await listOpenCandidates(tx.read, inForce, { after, most }, asked);
      const ids = places.map(({ id }) => id);
      handed += await handOver(tx, proof, inForce, ids, asked, now);
      if (places.length < most) return;
      after = places.at(-1) ?? null;
    }
    return handed < left ? "again" : undefined;
  });
}
