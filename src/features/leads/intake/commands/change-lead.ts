import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { isErased } from "../../timeline/queries/is-erased.ts";
import { keptIdOf } from "../../timeline/queries/merged-leads.ts";
import { originOf } from "../../timeline/rules/origin.ts";
import { intakePolicy } from "../policy.ts";
import { lockStandings } from "../queries/find-standings.ts";
import { findIntakeWorkspace } from "../queries/find-workspace.ts";
import { refuseOwner } from "../queries/refuse-owner.ts";
import { decideLeadChange } from "../rules/decide-change.ts";
import { merged } from "../rules/decide-landing.ts";
import { readFieldValues } from "../rules/field-values.ts";
import { ownerProblem } from "../rules/received.ts";
import type { ChangedLead, ChangeLeadInput, IntakeFact } from "../schema.ts";
import { recordLeadChanges } from "./record-lead-changes.ts";
import { writeLeads } from "./write-leads.ts";

/**
 * Says otherwise what is known of a lead: its values, custom fields, and who owns it; of one that was merged it is said of the one
 * that was kept. Refuses `not_found`, `lead_erased`, `invalid_input` for what a field can't hold or an owner who isn't there,
 * `owner_away` unless that is known, and `changed_meanwhile` if somebody changed the lead since the revision in the input; the
 * same again is a success.
 */
export async function changeLead(
  actor: Actor,
  { leadId, fields: sent, evenIfAway = false, ...wish }: ChangeLeadInput,
  now: Date,
): Promise<Outcome<ChangedLead>> {
  return inTransaction(actor, async (tx) => {
    const proof = authorize(actor, intakePolicy.change, undefined);
    const id = await keptIdOf(tx.read, actor.workspaceId, leadId);
    const [lead] = await lockStandings(tx.read, actor.workspaceId, [id]);
    if (!lead) return refuse("not_found");
    if (await isErased(tx.read, actor.workspaceId, id)) return refuse("lead_erased");
    const workspace = await findIntakeWorkspace(tx.read, actor);
    const { values, problems: ofFields } = readFieldValues(sent, workspace.fields, workspace.currency);
    const problems = { ...ofFields, ...ownerProblem(wish.ownerId, workspace) };
    if (Object.keys(problems).length > 0) return refuse("invalid_input", problems);

    const telling = { ...originOf(actor), importId: null, now, newId: growingId };
    const decision = decideLeadChange(lead, { ...wish, fields: merged(lead.facts.fields, values) }, telling);
    if (decision === "unchanged") return { id: lead.id, revision: lead.revision };
    if (decision === "changed_meanwhile") return refuse(decision);

    const ownerId = decision.names.includes("ownerId") ? decision.after.facts.ownerId : undefined;
    const refusal = ownerId && (await refuseOwner(tx.read, actor.workspaceId, { ownerId, evenIfAway }, now));
    if (refusal) return refusal;

    const change = { before: lead, after: decision.after };
    await writeLeads(tx, proof, [change], now);
    await recordLeadChanges(tx, proof, [change], now);
    const fact: IntakeFact = {
      type: "lead.changed",
      payload: { id: lead.id, changed: decision.names, ...(ownerId !== undefined && { ownerId }) },
    };
    await recordFact(tx, proof, fact, now);
    return { id: lead.id, revision: lead.revision + 1 };
  });
}
