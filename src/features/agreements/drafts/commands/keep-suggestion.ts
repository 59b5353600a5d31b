import { randomUUIDv7 } from "node:crypto";
import { memberBehind } from "#platform/actor.ts";
import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ClauseContent } from "../../schema.ts";
import type { Suggestion } from "../schema/draft.ts";

type Kept = Pick<Suggestion, "baseRevision" | "origin"> & {
  readonly agreementId: string;
  readonly clauseId: string;
  readonly content: ClauseContent | null;
};

/** Keeps another wording beside a clause; answers its id. */
export async function keepSuggestion(
  tx: Transaction,
  proof: Proof,
  { agreementId, clauseId, content, baseRevision, origin }: Kept,
  now: Date,
): Promise<string> {
  const { workspaceId, name } = proof.actor;
  const id = randomUUIDv7();
  await tx.write(proof).$executeRaw`
    INSERT INTO clause_suggestion
      (workspace_id, agreement_id, clause_id, id, content, base_revision, origin, member_id, writer, written_at)
    VALUES (${workspaceId}::uuid, ${agreementId}::uuid, ${clauseId}::uuid, ${id}::uuid,
      ${content === null ? null : JSON.stringify(content)}::jsonb, ${baseRevision}, ${origin},
      ${memberBehind(proof.actor)}::uuid, ${name}, ${now})`;
  return id;
}
