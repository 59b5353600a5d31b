import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Standing } from "../../intake/rules/standing.ts";
import { withoutWords } from "../rules/without-words.ts";

/** Takes from leads and from their events whatever says who it is; stages, times, amounts and ways stay. */
export async function eraseWords(tx: Transaction, proof: Proof, leads: readonly Standing[], now: Date): Promise<void> {
  const { workspaceId } = proof.actor;
  const ids = leads.map(({ id }) => id);
  const db = tx.write(proof);
  await db.$executeRaw`
    UPDATE lead SET source_system = NULL, external_id = NULL, email = NULL, email_key = NULL, first_name = NULL, last_name = NULL,
      company = NULL, job_title = NULL, phone = NULL, phone_key = NULL, website = NULL, country = NULL, industry = NULL,
      fields = '{}', name_key = '', company_key = '', search = NULL, reason = NULL,
      erased_at = ${now}, changed_at = ${now}, revision = revision + 1
    WHERE workspace_id = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`;
  const events = leads.flatMap(({ events }) => events.map((event) => ({ id: event.id, data: withoutWords(event) })));
  await db.$executeRaw`
    UPDATE lead_event SET data = t.data, source_system = NULL, external_id = NULL
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS t (id uuid, data jsonb)
    WHERE workspace_id = ${workspaceId}::uuid AND lead_id = ANY(${ids}::uuid[]) AND lead_event.id = t.id`;
}
