import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { assignmentPolicy } from "../policy.ts";
import { findCandidates } from "../queries/find-candidates.ts";
import { lockRotation } from "../queries/lock-rotation.ts";
import { waitsForItsTurn } from "../queries/which-leads.ts";
import { dealInTurn } from "../rules/deal-in-turn.ts";
import type { AssignmentFact } from "../schema.ts";
import { giveDealt } from "./give-dealt.ts";

/** More than arrive in a minute; the rest is dealt in the next round. */
const most = 500;

/**
 * Gives the leads that were handed over here since the rotation was switched on, and that nobody has, to Sales' people in turn;
 * answers how many. Where nobody is free they wait, and Sales' head is told once. Of two workers the second waits for the first.
 */
export async function assignInTurn(service: Service, now: Date): Promise<number> {
  return inTransaction(service, async (tx) => {
    const proof = authorize(service, assignmentPolicy.deal, undefined);
    const rotation = await lockRotation(tx, proof);
    if (!rotation?.isOn) return 0;
    const waiting = await lockWaiting(tx, proof, rotation.since);
    const dealt =
      waiting.length > 0 ? dealInTurn(waiting, await findCandidates(tx.read, service.workspaceId, now), now) : [];
    await giveDealt(tx, proof, dealt, now);
    await noteWaiting(tx, proof, rotation, waiting.length - dealt.length, now);
    return dealt.length;
  });
}

/** Those that somebody else assigns just now are left to them. */
async function lockWaiting({ read }: Transaction, { actor }: Proof, since: Date): Promise<string[]> {
  const rows = await read.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM lead
    WHERE workspace_id = ${actor.workspaceId}::uuid AND ${waitsForItsTurn(since)}
    ORDER BY handed_off_at, lead.id LIMIT ${most} FOR NO KEY UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

async function noteWaiting(
  tx: Transaction,
  proof: Proof,
  { waitingSince }: { readonly waitingSince: Date | null },
  waiting: number,
  now: Date,
) {
  const isWaiting = waiting > 0;
  if (isWaiting === (waitingSince !== null)) return;
  await tx.write(proof).rotation.update({
    where: { workspaceId: proof.actor.workspaceId },
    data: { waitingSince: isWaiting ? now : null },
  });
  if (!isWaiting) return;
  const fact: AssignmentFact = { type: "rotation.nobody_free", payload: { waiting } };
  await recordFact(tx, proof, fact, now);
}
