import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { workspacePolicy } from "../policy.ts";
import { decideRename } from "../rules.ts";
import type { RenameWorkspaceInput, WorkspaceFact } from "../schema.ts";

/**
 * Gives the actor's workspace another name. Refuses `changed_meanwhile` if somebody changed it since the revision in the input;
 * the same name again is a success that changes nothing.
 */
export async function renameWorkspace(
  actor: Actor,
  input: RenameWorkspaceInput,
  now: Date,
): Promise<Outcome<{ name: string; revision: number }>> {
  return inTransaction(actor, async (tx) => {
    const id = actor.workspaceId;
    const workspace = await tx.read.workspace.findUniqueOrThrow({ where: { id } });
    const proof = authorize(actor, workspacePolicy.rename, undefined);

    const decision = decideRename(workspace, input);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "unchanged") return { name: workspace.name, revision: workspace.revision };

    const { count } = await tx.write(proof).workspace.updateMany({
      where: { id, revision: input.revision },
      data: { name: input.name, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("changed_meanwhile");
    const fact: WorkspaceFact = { type: "workspace.renamed", payload: { from: workspace.name, to: input.name } };
    await recordFact(tx, proof, fact, now);
    return { name: input.name, revision: input.revision + 1 };
  });
}
