import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../activity/commands/record-fact.ts";
import { workspacePolicy } from "../policy.ts";
import { decideSettings } from "../rules.ts";
import type { ChangeSettingsInput, WorkspaceFact } from "../schema.ts";

/**
 * Sets the zone in which the workspace counts its days and the currency of its amounts, which are not converted. Refuses
 * `changed_meanwhile` if somebody changed the workspace since the revision in the input; the same again is a success.
 */
export async function changeSettings(
  actor: Actor,
  input: ChangeSettingsInput,
  now: Date,
): Promise<Outcome<ChangeSettingsInput>> {
  return inTransaction(actor, async (tx) => {
    const id = actor.workspaceId;
    const workspace = await tx.read.workspace.findUniqueOrThrow({ where: { id } });
    const proof = authorize(actor, workspacePolicy.changeSettings, undefined);

    const { timeZone, currency, revision } = input;
    const from = { timeZone: workspace.timeZone, currency: workspace.currency };
    const decision = decideSettings(workspace, input);
    if (decision === "changed_meanwhile") return refuse(decision);
    if (decision === "unchanged") return { ...from, revision: workspace.revision };

    const { count } = await tx.write(proof).workspace.updateMany({
      where: { id, revision },
      data: { timeZone, currency, revision: { increment: 1 } },
    });
    if (count === 0) return refuse("changed_meanwhile");
    const fact: WorkspaceFact = { type: "workspace.settings_changed", payload: { from, to: { timeZone, currency } } };
    await recordFact(tx, proof, fact, now);
    return { timeZone, currency, revision: revision + 1 };
  });
}
