import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { personDigests } from "../../intake/queries/find-erased.ts";
import { personKeys } from "../../intake/rules/person-keys.ts";
import type { Standing } from "../../intake/rules/standing.ts";

/** Keeps by what a person was known, as digests that tell nobody who it was: enough to notice whoever brings them again. */
export async function rememberErased(
  tx: Transaction,
  proof: Proof,
  leads: readonly Standing[],
  now: Date,
): Promise<void> {
  const { workspaceId } = proof.actor;
  const data = leads.flatMap(({ id: leadId, facts }) =>
    personDigests(workspaceId, personKeys(facts)).map((digest) => ({ workspaceId, digest, leadId, erasedAt: now })),
  );
  await tx.write(proof).erasedPerson.createMany({ data, skipDuplicates: true });
}
