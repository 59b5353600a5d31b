import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { lockWholeIntake } from "../../intake/commands/lock-intake.ts";
import { lockStandings } from "../../intake/queries/find-standings.ts";
import { erasurePolicy } from "../policy.ts";
import { findErasedAt, findSamePerson } from "../queries/same-person.ts";
import { hasWaitingFiles } from "../queries/waiting-files.ts";
import { tracesOf } from "../rules/traces.ts";
import type { ErasedLead, EraseLeadInput, ErasureFact } from "../schema.ts";
import { eraseTraces } from "./erase-traces.ts";
import { eraseWords } from "./erase-words.ts";
import { rememberErased } from "./remember-erased.ts";

/**
 * Erases a person: who they are goes from their leads and from wherever else it is kept, stages, times and amounts stay, and so
 * do all counts. Who brings them again is refused. It can't be undone; once more is a success. Refuses `not_found`, and
 * `files_waiting` while a file lies here that has not landed, as nobody knows of whom it tells.
 */
export async function eraseLead(actor: Actor, { leadId }: EraseLeadInput, now: Date): Promise<Outcome<ErasedLead>> {
  return inTransaction(actor, async (tx) => {
    const { workspaceId } = actor;
    const proof = authorize(actor, erasurePolicy.erase, undefined);
    // Nobody brings them in at this moment.
    await lockWholeIntake(tx, proof);
    const leads = await lockStandings(tx.read, workspaceId, await findSamePerson(tx.read, workspaceId, leadId));
    if (leads.length === 0) return refuse("not_found");
    const erasedAt = await findErasedAt(tx.read, workspaceId, leadId);
    if (erasedAt) return { id: leadId, erasedAt };
    if (await hasWaitingFiles(tx.read, workspaceId)) return refuse("files_waiting");

    await rememberErased(tx, proof, leads, now);
    await eraseWords(tx, proof, leads, now);
    await eraseTraces(tx, proof, leads, tracesOf(leads.map(({ facts }) => facts)));
    const fact: ErasureFact = { type: "lead.erased", payload: { leadIds: leads.map(({ id }) => id) } };
    await recordFact(tx, proof, fact, now);
    return { id: leadId, erasedAt: now };
  });
}
