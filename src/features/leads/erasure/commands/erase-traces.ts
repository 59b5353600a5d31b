import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Standing } from "../../intake/rules/standing.ts";
import type { Traces } from "../rules/traces.ts";

/** Takes a person from everything that is kept beside their leads. Each table that may tell of somebody stands here. */
export async function eraseTraces(
  tx: Transaction,
  proof: Proof,
  leads: readonly Standing[],
  traces: Traces,
): Promise<void> {
  const ids = leads.map(({ id }) => id);
  await eraseFromValues(tx, proof, ids);
  await eraseFromFiles(tx, proof, ids, traces);
  await eraseFromComparisons(tx, proof, ids);
  await eraseFromPlans(tx, proof, ids);
  await eraseFromLookups(tx, proof, leads, traces);
  await eraseFromViews(tx, proof, traces);
  const spoken = [...ids, ...leads.flatMap(({ events }) => events.map(({ id }) => id)), ...traces.words];
  await eraseFromAnswers(tx, proof, spoken);
}

/** What they were known to be before somebody told otherwise. */
async function eraseFromValues(tx: Transaction, proof: Proof, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  await tx.write(proof).leadChange.deleteMany({ where: { workspaceId, leadId: { in: [...ids] } } });
}

/** How imports found them, and rows that could not land. */
async function eraseFromFiles(tx: Transaction, proof: Proof, ids: readonly string[], { words, numbers }: Traces) {
  const { workspaceId } = proof.actor;
  const db = tx.write(proof);
  await db.importChange.deleteMany({ where: { workspaceId, subject: "lead", key: { in: [...ids] } } });
  await db.$executeRaw`
    DELETE FROM import_problem WHERE workspace_id = ${workspaceId}::uuid AND (
      EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN lower(array_to_string(cells, ' '))) > 0)
      OR EXISTS (SELECT FROM unnest(cells) AS cell, unnest(${numbers}::text[]) AS number
        WHERE right(regexp_replace(cell, '[^0-9]', '', 'g'), 9) = number))`;
}

/** Whom they were taken for, and what merging them changed. */
async function eraseFromComparisons(tx: Transaction, proof: Proof, ids: readonly string[]) {
  const { workspaceId } = proof.actor;
  const db = tx.write(proof);
  await db.duplicate.deleteMany({
    where: { workspaceId, OR: [{ leadId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
  });
  await db.leadMerge.updateMany({
    where: { workspaceId, OR: [{ keptId: { in: [...ids] } }, { mergedId: { in: [...ids] } }] },
    data: { changed: {} },
  });
}

/** What somebody meant to speak with them about; that nobody will is told to the follow-ups by the fact. */
async function eraseFromPlans(tx: Transaction, proof: Proof, ids: readonly string[]) {
  await tx.write(proof).followUp.updateMany({
    where: { workspaceId: proof.actor.workspaceId, leadId: { in: [...ids] }, note: { not: "" } },
    data: { note: "", revision: { increment: 1 } },
  });
}

/** What webhooks told of somebody whom nobody knew by the name that they were told by. */
async function eraseFromLookups(tx: Transaction, proof: Proof, leads: readonly Standing[], { words, numbers }: Traces) {
  const identities = leads.flatMap(({ facts: { identity } }) => identity ?? []);
  await tx.write(proof).$executeRaw`
    DELETE FROM hook_lookup WHERE workspace_id = ${proof.actor.workspaceId}::uuid AND (
      EXISTS (SELECT FROM jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) AS t (system text, "externalId" text)
        WHERE (source_system = t.system AND external_id = t."externalId")
          OR jsonb_path_exists(told, '$.**.others[*] ? (@.system == $system && @.externalId == $externalId)', to_jsonb(t)))
      OR EXISTS (SELECT FROM unnest(${words}::text[]) AS word
        WHERE position(word IN lower(external_id || ' ' || told::text)) > 0)
      OR EXISTS (SELECT FROM jsonb_path_query(told, '$.**.properties.*') AS said, unnest(${numbers}::text[]) AS number
        WHERE right(regexp_replace(said #>> '{}', '[^0-9]', '', 'g'), 9) = number))`;
}

/** Views that somebody kept in order to look at this person. */
async function eraseFromViews(tx: Transaction, proof: Proof, { words }: Traces) {
  await tx.write(proof).$executeRaw`
    DELETE FROM lead_view WHERE workspace_id = ${proof.actor.workspaceId}::uuid
      AND EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN lower(name || ' ' || search::text)) > 0)`;
}

/** Answers that are kept for a day, in case a program asks again: by ids, and by names where they show what a file would bring. */
async function eraseFromAnswers(tx: Transaction, proof: Proof, words: readonly string[]) {
  await tx.write(proof).$executeRaw`
    DELETE FROM idempotency_key WHERE workspace_id = ${proof.actor.workspaceId}::uuid
      AND EXISTS (SELECT FROM unnest(${words}::text[]) AS word WHERE position(word IN lower(answer::text)) > 0)`;
}
