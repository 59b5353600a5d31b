import type { Service } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { enqueue, type Job } from "#platform/jobs.ts";
import { tallyPolicy } from "../policy.ts";
import { eventsOf } from "../queries/stored-events.ts";
import { tallies, tallyChanges } from "../rules/tally.ts";
import type { Segment, Tallies } from "../schema.ts";
import { appendTallies } from "./append-tallies.ts";

const chunk = 5_000;
/** A million leads take less. Whoever counts meanwhile waits. */
const seconds = 300;

/** Queues the job that counts anew, in the open transaction. */
export async function queueCounting(service: Service): Promise<void> {
  const { workspaceId } = service;
  await inTransaction(service, async (tx) => {
    const proof = authorize(service, tallyPolicy.count, undefined);
    await enqueue(tx, proof, "tallies", { workspaceId, id: workspaceId });
  });
}

/** Counts all leads of a workspace anew, by the days of the zone that it has now: one that came to have another counts other days. */
export async function countAnew({ workspaceId }: Job): Promise<void> {
  const service: Service = { kind: "service", workspaceId, name: "tallies" };
  await inTransaction(
    service,
    async (tx) => {
      const proof = authorize(service, tallyPolicy.count, undefined);
      await tx.read.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('tallies ' || ${workspaceId}, 0))::text`;
      const { timeZone } = await tx.read.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
      await tx.write(proof).leadTally.deleteMany({ where: { workspaceId } });
      await tx.write(proof).responseTally.deleteMany({ where: { workspaceId } });
      await appendTallies(tx, proof, await countAll(tx, proof, timeZone));
    },
    { seconds },
  );
}

async function countAll({ read }: Transaction, { actor }: Proof, timeZone: string): Promise<Tallies> {
  const { workspaceId } = actor;
  let sum: Tallies = { stages: [], responses: [] };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const leads = await read.$queryRaw<(Segment & { id: string })[]>`
      SELECT id::text, source, campaign_id::text AS "campaignId" FROM lead
      WHERE workspace_id = ${workspaceId}::uuid AND id > ${after}::uuid AND merged_into_id IS NULL ORDER BY lead.id LIMIT ${chunk}`;
    const last = leads.at(-1);
    if (!last) return sum;
    after = last.id;
    const timelines = await eventsOf(
      read,
      workspaceId,
      leads.map(({ id }) => id),
    );
    const counted = leads.map((lead) => tallies(lead, timelines.get(lead.id) ?? [], timeZone));
    sum = tallyChanges([], [sum, ...counted]);
  }
}
