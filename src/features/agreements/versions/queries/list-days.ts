import type { Reads } from "#platform/database/client.ts";
import type { Remindable } from "../rules/due-reminders.ts";

/** A day to be reminded of, and of which agreement; `number` is null for the draft's. */
export type AgreementDay = Remindable & {
  readonly agreementId: string;
  readonly kind: string;
  readonly number: number | null;
  /** As the agreement was called when it was begun. */
  readonly title: string;
};

/** The days of a workspace's agreements: by when the CEO asks for a decision, and those of what is in force. */
export function listDays(db: Reads, workspaceId: string): Promise<AgreementDay[]> {
  return db.$queryRaw<AgreementDay[]>`
    WITH day AS (
      SELECT id, kind, NULL::int AS number, 'decide_by' AS about, decide_by AS day FROM agreement
      WHERE workspace_id = ${workspaceId}::uuid AND decide_by IS NOT NULL
      UNION ALL
      SELECT v.agreement_id, a.kind, v.number, d.about, d.day
      FROM agreement_version v
      JOIN agreement a ON a.workspace_id = v.workspace_id AND a.id = v.agreement_id
      CROSS JOIN LATERAL (VALUES ('review_by', v.review_by), ('ends_on', v.ends_on)) d (about, day)
      WHERE v.workspace_id = ${workspaceId}::uuid AND v.state = 'in_force' AND d.day IS NOT NULL
    )
    SELECT day.id::text AS "agreementId", kind, number, about, to_char(day.day, 'YYYY-MM-DD') AS day,
           coalesce((SELECT payload->>'title' FROM fact
                     WHERE workspace_id = ${workspaceId}::uuid AND type = 'agreement.begun'
                       AND payload->>'agreementId' = day.id::text), kind) AS title,
           ARRAY(SELECT r."when" FROM agreement_reminder r
                 WHERE r.workspace_id = ${workspaceId}::uuid AND r.agreement_id = day.id
                   AND r.about = day.about AND r.day = day.day) AS reminded
    FROM day`;
}
