import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Dealt } from "../rules/deal-in-turn.ts";
import { giveLeads } from "./give-leads.ts";

/** Gives leads to whom they were dealt, with one fact for each of them, and remembers when each had their turn. */
export async function giveDealt(tx: Transaction, proof: Proof, dealt: readonly Dealt[], now: Date): Promise<void> {
  const { workspaceId } = proof.actor;
  for (const [memberId, theirs] of Map.groupBy(dealt, (one) => one.memberId)) {
    await giveLeads(tx, proof, { leadIds: theirs.map(({ leadId }) => leadId), ownerId: memberId }, now);
    await tx.write(proof).rotationMember.updateMany({
      where: { workspaceId, memberId },
      data: { lastAssignedAt: theirs.at(-1)?.at ?? now },
    });
  }
}
