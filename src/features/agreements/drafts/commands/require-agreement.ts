import { randomUUIDv7 } from "node:crypto";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import type { KindOutline } from "../../schema.ts";
import { agreementTold } from "../rules/told.ts";
import type { DraftFact } from "../schema.ts";

/** An agreement's row, as its draft is dated. */
export type AgreementRow = {
  readonly id: string;
  readonly effectiveOn: Date | null;
  readonly reviewBy: Date | null;
  readonly endsOn: Date | null;
  readonly revision: number;
  readonly decideBy: Date | null;
};

/** The agreement of a kind, made when it is first used, and held alone until the transaction ends. */
export async function requireAgreement(
  tx: Transaction,
  proof: Proof,
  kind: KindOutline,
  now: Date,
): Promise<AgreementRow> {
  const { workspaceId } = proof.actor;
  const id = randomUUIDv7();
  const made = await tx.write(proof).agreement.createMany({
    data: [{ workspaceId, id, kind: kind.name, createdAt: now }],
    skipDuplicates: true,
  });
  if (made.count > 0) {
    const fact: DraftFact = { type: "agreement.begun", payload: agreementTold(id, kind) };
    await recordFact(tx, proof, fact, now);
  }
  const [agreement] = await tx.read.$queryRaw<AgreementRow[]>`
    SELECT id::text, effective_on AS "effectiveOn", review_by AS "reviewBy", ends_on AS "endsOn", revision,
      decide_by AS "decideBy"
    FROM agreement WHERE workspace_id = ${workspaceId}::uuid AND kind = ${kind.name} AND subject_id IS NULL
    FOR NO KEY UPDATE`;
  if (!agreement) throw new Error("an agreement that was just made is gone");
  return agreement;
}
