import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { lockWholeIntake } from "../../intake/commands/lock-intake.ts";
import { writeLeads } from "../../intake/commands/write-leads.ts";
import { lockStandings } from "../../intake/queries/find-standings.ts";
import type { Standing } from "../../intake/rules/standing.ts";
import { duplicatePolicy } from "../policy.ts";
import { findPlace } from "../queries/find-merge.ts";
import { decideMerge, joined } from "../rules/decide-merge.ts";
import type { DuplicateFact, Merge, MergeLeadsInput } from "../schema.ts";
import { recount } from "./recount.ts";

/**
 * Makes two leads one: what happened to `leadId` is told with `into` from now on, which gains what it lacks of its values; the
 * merged one is in no list and counts nowhere, and whoever brings it or asks for it comes to the kept one. Once more is a
 * success. Refuses `not_found`, `merge_loop` and `merged_already` where they are told together or with a third lead by now, and
 * `merge_erased`.
 */
export async function mergeLeads(actor: Actor, { leadId, into }: MergeLeadsInput, now: Date): Promise<Outcome<Merge>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, duplicatePolicy.merge, undefined);
    const { workspaceId } = actor;
    // Nobody lands on either of them meanwhile, and nobody merges in a circle.
    await lockWholeIntake(tx, proof);
    const leads = await lockStandings(tx.read, workspaceId, [leadId, into]);
    const [lead, kept] = [leads.find(({ id }) => id === leadId), leads.find(({ id }) => id === into)];
    const place = await findPlace(tx.read, workspaceId, leadId);
    const keptPlace = await findPlace(tx.read, workspaceId, into);
    if (!lead || !kept || !place || !keptPlace) return refuse("not_found");
    const decision = decideMerge(place, keptPlace);
    if (decision === "repeats") return standingMerge(tx, workspaceId, leadId);
    if (decision !== "merged") return refuse(decision);

    const merge = { id: growingId(), keptId: into, mergedId: leadId };
    const { after, gained } = joined(kept, lead);
    const before = { ...kept, events: after.events };
    await recount(tx, proof, { before: [kept, lead], after: [before] });
    await leave(tx, proof, lead, { into, isLending: after.facts.identity !== kept.facts.identity, now });
    await writeLeads(tx, proof, [{ before, after }], now);
    await tx.write(proof).leadMerge.create({ data: { workspaceId, ...merge, changed: gained, mergedAt: now } });
    const { id: mergeId, ...both } = merge;
    const payload = { mergeId, ...both, gained: Object.keys(gained.after) };
    const fact: DuplicateFact = { type: "lead.merged", payload };
    await recordFact(tx, proof, fact, now);
    return merge;
  });
}

type Leaving = { readonly into: string; readonly isLending: boolean; readonly now: Date };

/** A name in a system is one lead's alone: whoever lends theirs to the kept lead has none until they are two again. */
async function leave(tx: Transaction, proof: Proof, { id, revision }: Standing, { into, isLending, now }: Leaving) {
  const { count } = await tx.write(proof).lead.updateMany({
    where: { workspaceId: proof.actor.workspaceId, id, mergedIntoId: null },
    data: {
      mergedIntoId: into,
      changedAt: now,
      revision: revision + 1,
      ...(isLending && { sourceSystem: null, externalId: null }),
    },
  });
  if (count !== 1) throw new Error("a lead that was locked was merged meanwhile");
}

async function standingMerge({ read }: Transaction, workspaceId: string, mergedId: string): Promise<Merge> {
  return read.leadMerge.findFirstOrThrow({
    where: { workspaceId, mergedId, undoneAt: null },
    select: { id: true, keptId: true, mergedId: true },
  });
}
