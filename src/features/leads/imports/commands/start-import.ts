import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { importPolicy } from "../policy.ts";
import { lockImport } from "../queries/lock-import.ts";
import { decideStart } from "../rules/decide.ts";
import type { Import, ImportFact, StartImportInput } from "../schema.ts";

/**
 * Lets a worker land the file by the settings that the import has now. Refuses `not_found`, and `import_over` once it was taken
 * back or has failed; one that has started already is a success.
 */
export async function startImport(actor: Actor, { importId }: StartImportInput, now: Date): Promise<Outcome<Import>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, importPolicy.start, undefined);
    const found = await lockImport(tx.read, actor.workspaceId, importId);
    if (isRefusal(found)) return found;
    const decision = decideStart(found);
    if (decision === "started_already") return found;
    if (decision !== "starts") return decision;

    const { target, settings } = found;
    await tx.write(proof).import.update({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: importId } },
      data: { state: "queued", queuedAt: now },
    });
    const fact: ImportFact = { type: "import.started", payload: { importId, target, mode: settings.mode } };
    await recordFact(tx, proof, fact, now);
    return { ...found, state: "queued", queuedAt: now };
  });
}
