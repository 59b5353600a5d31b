import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { lockWholeIntake } from "../../intake/commands/lock-intake.ts";
import { writeLeads } from "../../intake/commands/write-leads.ts";
import { lockStandings } from "../../intake/queries/find-standings.ts";
import { duplicatePolicy } from "../policy.ts";
import { findPlace, listMergesInto } from "../queries/find-merge.ts";
import { cameInWithout, parted } from "../rules/decide-merge.ts";
import { type DuplicateFact, gained, type Merge, type UndoMergeInput } from "../schema.ts";
import { recount } from "./recount.ts";

/**
 * Makes two of a merged lead again: both are as they were, but for what was said of the kept one since, which stays with it. Once
 * more is a success. Refuses `not_found`, `merge_followed` where the kept lead was merged itself since, and `merge_erased`.
 */
export async function undoMerge(actor: Actor, { mergeId: id }: UndoMergeInput, now: Date): Promise<Outcome<Merge>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, duplicatePolicy.merge, undefined);
    const { workspaceId } = actor;
    await lockWholeIntake(tx, proof);
    const merge = await tx.read.leadMerge.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    if (!merge) return refuse("not_found");
    const { keptId, mergedId, changed, undoneAt } = merge;
    if (undoneAt) return { id, keptId, mergedId };
    const leads = await lockStandings(tx.read, workspaceId, [keptId, mergedId]);
    const [kept, merged] = [keptId, mergedId].map((each) => leads.find((lead) => lead.id === each));
    const place = await findPlace(tx.read, workspaceId, keptId);
    if (!kept || !merged || !place) return refuse("not_found");
    if (place.isErased) return refuse("merge_erased");
    if (place.intoId) return refuse("merge_followed");

    const createdAt = cameInWithout(mergedId, await listMergesInto(tx.read, workspaceId, keptId));
    const two = parted(kept, merged, gained.parse(changed), createdAt);
    const alone = { ...kept, events: two.kept.events };
    await recount(tx, proof, { before: [kept], after: [alone, merged] });
    await comeBack(tx, proof, id, mergedId, now);
    // A name that was lent is given back first.
    await writeLeads(tx, proof, [{ before: alone, after: two.kept }], now);
    await writeLeads(tx, proof, [{ before: merged, after: two.merged }], now);
    const fact: DuplicateFact = { type: "lead.unmerged", payload: { mergeId: id, keptId, mergedId } };
    await recordFact(tx, proof, fact, now);
    return { id, keptId, mergedId };
  });
}

async function comeBack(tx: Transaction, proof: Proof, id: string, mergedId: string, now: Date) {
  const { workspaceId } = proof.actor;
  const writes = tx.write(proof);
  const undone = await writes.leadMerge.updateMany({
    where: { workspaceId, id, undoneAt: null },
    data: { undoneAt: now },
  });
  const back = await writes.lead.updateMany({
    where: { workspaceId, id: mergedId, mergedIntoId: { not: null } },
    data: { mergedIntoId: null },
  });
  if (undone.count !== 1 || back.count !== 1) throw new Error("a merge that was locked was undone meanwhile");
}
