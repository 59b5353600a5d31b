import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import { decideRevert } from "../rules/decide.ts";
import type { Import, ImportFact, RevertImportInput } from "../schema.ts";
import { forgetFile } from "./forget-file.ts";
import { longest } from "./land-chunk.ts";

/**
 * Takes back what an import did, as far as it has come; a worker does it, and what somebody worked on since stays. One that has
 * not started is over at once. Refuses `not_found`; one that was taken back already is a success.
 */
export async function revertImport(actor: Actor, { importId }: RevertImportInput, now: Date): Promise<Outcome<Import>> {
  return inTransaction(
    actor,
    async (tx) => {
      const { workspaceId } = actor;
      const proof = authorize(actor, importPolicy.revert, undefined);
      const found = await lockImport(tx.read, workspaceId, importId);
      if (isRefusal(found)) return found;
      const decision = decideRevert(found);
      if (decision === "reverted_already") return found;

      const changed =
        decision === "reverts"
          ? { state: "reverting" as const, queuedAt: now }
          : { state: "reverted" as const, revertedAt: now };
      await tx.write(proof).import.update({ where: { workspaceId_id: { workspaceId, id: importId } }, data: changed });
      // Its file is of no more use.
      await forgetFile(tx, proof, importId);
      const type = decision === "reverts" ? "import.revert_started" : "import.discarded";
      const fact: ImportFact = { type, payload: { importId, target: found.target } };
      await recordFact(tx, proof, fact, now);
      return { ...found, ...changed };
    },
    longest,
  );
}
