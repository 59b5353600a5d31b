import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { appendTallies } from "../../timeline/commands/append-tallies.ts";
import { tallies, tallyChanges } from "../../timeline/rules/tally.ts";
import { lockStandings } from "../queries/find-standings.ts";
import { isUntouched, withoutImport } from "../rules/decide-return.ts";
import { putBack } from "../rules/differences.ts";
import type { Standing } from "../rules/standing.ts";
import { keptChange } from "../schema.ts";
import { lockWholeIntake } from "./lock-intake.ts";
import { writeLeads } from "./write-leads.ts";

type At = { readonly now: Date; readonly timeZone: string };

/** What taking back a chunk came to: leads that went, leads that are as they were, and leads of which something had to stay. */
export type TakenBack = {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  readonly isDone: boolean;
};

const chunk = 1_000;

/**
 * Takes a chunk of an import back; call it, each time in a transaction of its own, until it `isDone`. Leads that it made go with
 * their events, unless somebody had to do with them since: then they stay as they are. Leads that it changed lose the events
 * that it told and get the values back that nobody changed since. Whatever was taken back is forgotten with the chunk, so who
 * carries on after a crash begins behind it.
 */
export async function takeBack(tx: Transaction, proof: Proof, importId: string, at: At): Promise<TakenBack> {
  await lockWholeIntake(tx, proof);
  const made = await findMade(tx, proof, importId);
  if (made.length > 0) return { ...(await returnMade(tx, proof, importId, made, at)), isDone: false };
  const changed = await findChanged(tx, proof, importId);
  if (changed.length > 0) return { ...(await returnChanged(tx, proof, importId, changed, at)), isDone: false };
  return { removed: 0, restored: 0, kept: 0, isDone: true };
}

async function findMade({ read }: Transaction, { actor }: Proof, importId: string): Promise<string[]> {
  const rows = await read.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM lead WHERE workspace_id = ${actor.workspaceId}::uuid AND import_id = ${importId}::uuid
    ORDER BY lead.id LIMIT ${chunk}`;
  return rows.map(({ id }) => id);
}

async function returnMade(tx: Transaction, proof: Proof, importId: string, ids: readonly string[], { timeZone }: At) {
  const leads = await lockStandings(tx.read, proof.actor.workspaceId, ids);
  const changes = await changesOf(tx, proof, importId, ids);
  const [going, staying] = split(leads, (lead) => isUntouched(lead, importId, changes.get(lead.id)?.revision ?? 1));
  await appendTallies(
    tx,
    proof,
    tallyChanges(
      going.map(({ facts, events }) => tallies(facts, events, timeZone)),
      [],
    ),
  );
  await forget(tx, proof, importId, ids);
  await removeLeads(
    tx,
    proof,
    going.map(({ id }) => id),
  );
  await letGo(
    tx,
    proof,
    staying.map(({ id }) => id),
  );
  return { removed: going.length, restored: 0, kept: staying.length };
}

async function removeLeads(tx: Transaction, proof: Proof, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  const db = tx.write(proof);
  await db.$executeRaw`DELETE FROM lead_event WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[])`;
  await db.$executeRaw`DELETE FROM lead WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}

/** A lead that stays is nobody's import any longer, and isn't looked at again. */
async function letGo(tx: Transaction, proof: Proof, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  await tx.write(proof)
    .$executeRaw`UPDATE lead SET import_id = NULL WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
}

async function findChanged({ read }: Transaction, { actor }: Proof, importId: string): Promise<string[]> {
  const rows = await read.importChange.findMany({
    where: { workspaceId: actor.workspaceId, importId, subject: "lead" },
    orderBy: { key: "asc" },
    take: chunk,
    select: { key: true },
  });
  return rows.map(({ key }) => key);
}

async function returnChanged(tx: Transaction, proof: Proof, importId: string, ids: readonly string[], at: At) {
  const { workspaceId } = proof.actor;
  const changes = await changesOf(tx, proof, importId, ids);
  const returns = (await lockStandings(tx.read, workspaceId, ids)).map((before) => {
    const { facts, kept } = putBack(before.facts, changes.get(before.id) ?? { before: {}, after: {} });
    return { before, after: { ...before, facts, events: withoutImport(before.events, importId) }, kept };
  });
  await tx.write(proof).$executeRaw`
    DELETE FROM lead_event
    WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[]) AND import_id = ${importId}::uuid`;
  await writeLeads(tx, proof, returns, at);
  await forget(tx, proof, importId, ids);
  const kept = returns.filter((lead) => lead.kept.length > 0).length;
  return { removed: 0, restored: returns.length - kept, kept };
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

function split(leads: readonly Standing[], isGoing: (lead: Standing) => boolean) {
  return [leads.filter(isGoing), leads.filter((lead) => !isGoing(lead))] as const;
}
