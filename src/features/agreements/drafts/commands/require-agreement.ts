import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { type AgreementRow, holdAgreementOf } from "../queries/held-draft.ts";
import { agreementTold } from "../rules/told.ts";
import type { DraftFact } from "../schema/facts.ts";

/** The agreement of a kind, made when it is first used, and held alone until the transaction ends. */
export async function requireAgreement(
  tx: Transaction,
  proof: Proof,
  kind: KindOutline,
  now: Date,
): Promise<AgreementRow> {
  const known = await holdAgreementOf(tx.read, proof.actor.workspaceId, kind);
  if (known) return known;
  await begin(tx, proof, kind, now);
  const begun = await holdAgreementOf(tx.read, proof.actor.workspaceId, kind);
  if (!begun) throw new Error("an agreement that was just begun is gone");
  return begun;
}

/** Somebody else may begin it in the same moment. */
async function begin(tx: Transaction, proof: Proof, kind: KindOutline, now: Date): Promise<void> {
  const { workspaceId } = proof.actor;
  const id = randomUUIDv7();
  const { count } = await tx.write(proof).agreement.createMany({
    data: [{ workspaceId, id, kind: kind.name, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const fact: DraftFact = { type: "agreement.begun", payload: agreementTold(id, kind) };
  await recordFact(tx, proof, fact, now);
}
