import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { appendTallies } from "../../timeline/commands/append-tallies.ts";
import { holdCountingZone } from "../../timeline/queries/counting-zone.ts";
import { findKept, listMerged } from "../../timeline/queries/merged-leads.ts";
import { tallies, tallyChanges } from "../../timeline/rules/tally.ts";
import { lockStandings } from "../queries/find-standings.ts";
import { asMade, isMadeBy, isUntouched, withoutImport } from "../rules/decide-return.ts";
import { putBack } from "../rules/differences.ts";
import type { Standing } from "../rules/standing.ts";
import { keptChange } from "../schema.ts";
import { letGo } from "./let-go.ts";
import { lockWholeIntake } from "./lock-intake.ts";
import { renewRevisions } from "./renew-revisions.ts";
import { writeLeads } from "./write-leads.ts";

/** What taking back a chunk came to: leads that went, leads that are as they were, and leads of which something had to stay. */
export type TakenBack = {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  readonly isDone: boolean;
};

/**
 * Takes a chunk of an import back; call it, each time in a transaction of its own, until it `isDone`. Leads that it made go with
 * their events, unless somebody had to do with them since: then they stay as they are. Leads that it changed lose the events
 * that it told and get the values back that nobody changed since; those that were merged since stay as they are. Whatever was taken back is forgotten with the chunk, so who
 * carries on after a crash begins behind it.
 */
export async function takeBack(
  tx: Transaction,
  proof: Proof,
  importId: string,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<TakenBack> {
  await lockWholeIntake(tx, proof);
  const made = await findMade(tx, proof, importId, most);
  if (made.length > 0) return { ...(await returnMade(tx, proof, importId, made)), isDone: false };
  const changed = await findChanged(tx, proof, importId, most);
  if (changed.length > 0) return { ...(await returnChanged(tx, proof, importId, changed, now)), isDone: false };
  return { removed: 0, restored: 0, kept: 0, isDone: true };
}

async function findMade({ read }: Transaction, { actor }: Proof, importId: string, most: number): Promise<string[]> {
  const rows = await read.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM lead WHERE workspace_id = ${actor.workspaceId}::uuid AND import_id = ${importId}::uuid
    ORDER BY lead.id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

async function returnMade(tx: Transaction, proof: Proof, importId: string, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  const leads = await lockStandings(tx.read, workspaceId, ids);
  const changes = await changesOf(tx, proof, importId, ids);
  const gone = await findGone(tx, proof, importId, leads);
  const followed = await findFollowed(tx, proof, ids);
  const leftAt = ({ id }: Standing) => changes.get(id) ?? asMade;
  const [going, staying] = split(leads, (lead) => !followed.has(lead.id) && isUntouched(lead, leftAt(lead), gone));
  const timeZone = await holdCountingZone(tx.read, workspaceId);
  const counted = going.map(({ facts, events }) => tallies(facts, events, timeZone));
  await appendTallies(tx, proof, tallyChanges(counted, []));
  // One that came into its hands is from now on one that it changed, and gets its values back as such.
  const [own, inherited] = split(staying, ({ events }) => isMadeBy(events, importId));
  await forget(tx, proof, importId, idsOf([...going, ...own]));
  await removeLeads(tx, proof, idsOf(going));
  await letGo(
    tx,
    proof,
    idsOf(staying),
    own.map((lead) => ({ id: lead.id, revision: leftAt(lead).revision })),
  );
  return { removed: going.length, restored: 0, kept: staying.length - inherited.length };
}

/** Of the imports that told of these leads, those that are taken back: this one, and who was before it. */
async function findGone({ read }: Transaction, { actor }: Proof, importId: string, leads: readonly Standing[]) {
  const told = new Set(leads.flatMap(({ events }) => events.flatMap((event) => event.importId ?? [])));
  const rows = await read.import.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: [...told] }, state: { in: ["reverted", "failed"] } },
    select: { id: true },
  });
  return new Set([importId, ...rows.map(({ id }) => id)]);
}

/** Of these leads, those with whom somebody means or meant to speak again. */
async function findFollowed({ read }: Transaction, { actor }: Proof, leadIds: readonly string[]) {
  const rows = await read.followUp.findMany({
    where: { workspaceId: actor.workspaceId, leadId: { in: [...leadIds] } },
    select: { leadId: true },
  });
  return new Set(rows.map(({ leadId }) => leadId));
}

async function removeLeads(tx: Transaction, proof: Proof, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  const db = tx.write(proof);
  await db.$executeRaw`DELETE FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])`;
  await db.$executeRaw`DELETE FROM lead_change WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])`;
  await db.$executeRaw`DELETE FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}

async function findChanged({ read }: Transaction, { actor }: Proof, importId: string, most: number): Promise<string[]> {
  const rows = await read.importChange.findMany({
    where: { workspaceId: actor.workspaceId, importId, subject: "lead" },
    orderBy: { key: "asc" },
    take: most,
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

async function returnChanged(tx: Transaction, proof: Proof, importId: string, ids: readonly string[], now: Date) {
  const { workspaceId } = proof.actor;
  const changes = await changesOf(tx, proof, importId, ids);
  const merged = await findInMerges(tx, proof, ids);
  const alone = ids.filter((id) => !merged.has(id));
  const returns = (await lockStandings(tx.read, workspaceId, alone)).map((before) => {
    const { facts, kept } = putBack(before.facts, changes.get(before.id) ?? { before: {}, after: {} });
    return { before, after: { ...before, facts, events: withoutImport(before.events, importId) }, kept };
  });
  await tx.write(proof).$executeRaw`
    DELETE FROM lead_event
    WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${alone}::uuid[]) AND import_id = ${importId}::uuid`;
  await writeLeads(tx, proof, returns, now);
  await forget(tx, proof, importId, ids);
  await renewRevisions(tx, proof, returns, changes);
  const kept = returns.filter((lead) => lead.kept.length > 0).length;
  return { removed: 0, restored: returns.length - kept, kept: kept + merged.size };
}

/** Of some leads those that were merged and those that others were merged into: somebody had to do with them. */
async function findInMerges({ read }: Transaction, { actor }: Proof, ids: readonly string[]): Promise<Set<string>> {
  const held = await listMerged(read, actor.workspaceId, ids);
  const given = await findKept(read, actor.workspaceId, ids);
  return new Set([...held.map(({ keptId }) => keptId), ...given.map(({ id }) => id)]);
}

/** What an import remembers of how it changed leads, by their ids. */
async function changesOf({ read }: Transaction, { actor }: Proof, importId: string, ids: readonly string[]) {
  const rows = await read.importChange.findMany({
    where: { workspaceId: actor.workspaceId, importId, subject: "lead", key: { in: [...ids] } },
    select: { key: true, before: true },
  });
  return new Map(rows.map(({ key, before }) => [key, keptChange.parse(before)]));
}

async function forget(tx: Transaction, proof: Proof, importId: string, ids: readonly string[]) {
  await tx.write(proof).importChange.deleteMany({
    where: { workspaceId: proof.actor.workspaceId, importId, subject: "lead", key: { in: [...ids] } },
  });
}

function idsOf(leads: readonly Standing[]): string[] {
  return leads.map(({ id }) => id);
}

function split(leads: readonly Standing[], isGoing: (lead: Standing) => boolean) {
  return [leads.filter(isGoing), leads.filter((lead) => !isGoing(lead))] as const;
}
