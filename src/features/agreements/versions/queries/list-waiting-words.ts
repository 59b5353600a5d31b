import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { speaksFor } from "../../rules/speaks-for.ts";
import type { WaitingWords } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";

/** The versions that are proposed or hold, of which a person's own word or their team's answer to objections is missing. */
export async function listWaitingWords(person: Person): Promise<WaitingWords[]> {
  authorize(person, versionPolicy.read, undefined);
  const { workspaceId, memberId } = person;
  const team = speaksFor(person);
  const isAsked = person.role === "member";
  return reading(
    person,
    (db) => db.$queryRaw<WaitingWords[]>`
      SELECT * FROM (
        SELECT v.agreement_id::text AS "agreementId", v.number, v.content->>'title' AS title,
          ${isAsked} AND NOT EXISTS (
            SELECT 1 FROM sign_off w WHERE w.workspace_id = v.workspace_id AND w.agreement_id = v.agreement_id
              AND w.number = v.number AND w.member_id = ${memberId}::uuid)
          AND NOT EXISTS (
            SELECT 1 FROM signature s WHERE s.workspace_id = v.workspace_id AND s.agreement_id = v.agreement_id
              AND s.number = v.number AND s.member_id = ${memberId}::uuid) AS "isOwnMissing",
          (SELECT count(*)::int FROM sign_off w
           WHERE w.workspace_id = v.workspace_id AND w.agreement_id = v.agreement_id AND w.number = v.number
             AND w.overtaken_at IS NULL AND w.objection IS NOT NULL
             AND CASE ${team}::text WHEN 'sales' THEN w.sales_answer IS NULL
                                    WHEN 'marketing' THEN w.marketing_answer IS NULL ELSE false END) AS unanswered
        FROM agreement_version v
        WHERE v.workspace_id = ${workspaceId}::uuid AND v.state IN ('proposed', 'agreed', 'in_force')
      ) waiting
      WHERE "isOwnMissing" OR unanswered > 0
      ORDER BY title, number`,
  );
}
