import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { enqueue, type Job } from "#platform/jobs.ts";
import { findPeople } from "../../../workspace/people/queries.ts";
import type { Member } from "../../../workspace/people/rules/people.ts";
import { assignmentPolicy } from "../policy.ts";
import { findCandidates } from "../queries/find-candidates.ts";
import { listLeftBehind } from "../queries/list-left-behind.ts";
import { lockRotation } from "../queries/lock-rotation.ts";
import { isOpenLead } from "../queries/which-leads.ts";
import { dealInTurn } from "../rules/deal-in-turn.ts";
import { heirOf } from "../rules/heir.ts";
import { giveDealt } from "./give-dealt.ts";
import { giveLeads } from "./give-leads.ts";

const chunk = 500;

/** Queues the job that gives over the leads of a member who has left, in the open transaction. */
export async function queueGivingOver(service: Service, memberId: string): Promise<void> {
  const { workspaceId } = service;
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, assignmentPolicy.deal, undefined);
    await enqueue(tx, proof, "departures", { workspaceId, id: memberId });
  });
}

/**
 * A round of the worker through one workspace: gives over what came into the hands of somebody after they had left, because a file
 * or a program was late, or a closed lead of theirs was taken up again by whatever way.
 */
export async function giveOverStragglers(workspaceId: string, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The rotation" };
  for (const id of await listLeftBehind(service)) await giveOver({ workspaceId, id }, now);
}

/**
 * Gives every open lead of a member who has left to others: to Sales' people in turn where the rotation is on and they were of
 * Sales, as far as somebody is free, else to who heads their team. Closed ones keep the name. Who is back by now keeps theirs.
 */
export async function giveOver({ workspaceId, id }: Job, now: Date): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "The rotation" };
  while ((await inTransaction(service, (tx) => giveSome(tx, service, id, now))) > 0);
}

async function giveSome(tx: Transaction, service: Service, memberId: string, now: Date): Promise<number> {
  const proof = authorize(service, assignmentPolicy.deal, undefined);
  const people = await findPeople(tx.read, service.workspaceId);
  const gone = people.find(({ id }) => id === memberId);
  if (!gone || gone.isActive) return 0;
  const rotation = gone.team === "sales" ? await lockRotation(tx, proof) : null;
  const leadIds = await lockOpen(tx, proof, gone);
  const dealt = rotation?.isOn ? dealInTurn(leadIds, await findCandidates(tx.read, service.workspaceId, now), now) : [];
  await giveDealt(tx, proof, dealt, now);
  const heir = heirOf(gone, people);
  const rest = leadIds.slice(dealt.length);
  if (rest.length > 0 && heir) await giveLeads(tx, proof, { leadIds: rest, ownerId: heir.id }, now);
  return dealt.length + (heir ? rest.length : 0);
}

/** Their next open leads, found along their index and locked in the order of their ids, as everybody locks leads. */
async function lockOpen({ read }: Transaction, { actor }: Proof, { id }: Member): Promise<string[]> {
  const rows = await read.$queryRaw<{ id: string }[]>`
    WITH next AS MATERIALIZED (
      SELECT id FROM lead
      WHERE workspace_id = ${actor.workspaceId}::uuid AND owner_id = ${id}::uuid AND ${isOpenLead}
      ORDER BY stage, lead.id LIMIT ${chunk})
    SELECT id::text FROM lead
    WHERE workspace_id = ${actor.workspaceId}::uuid AND id = ANY(ARRAY(SELECT next.id FROM next))
      AND owner_id = ${id}::uuid AND merged_into_id IS NULL AND erased_at IS NULL
    ORDER BY lead.id FOR NO KEY UPDATE`;
  return rows.map(({ id: leadId }) => leadId);
}
