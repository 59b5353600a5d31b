import type { Person } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { type Fragment, sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { speaksFor } from "../../rules/speaks-for.ts";
import type { WaitingWords } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";

/** The versions that are proposed or hold, of which a person's own word or their team's answer to objections is missing. */
export async function listWaitingWords(person: Person): Promise<WaitingWords[]> {
  authorize(person, versionPolicy.read, undefined);
  return reading(
    person,
    (db) => db.$queryRaw<WaitingWords[]>`
      SELECT * FROM (
        SELECT v.agreement_id::text AS "agreementId", v.number, v.content->>'title' AS title,
          ${isOwnMissing(person)} AS "isOwnMissing", ${unanswered(person)}::int AS unanswered
        FROM agreement_version v
        WHERE v.workspace_id = ${person.workspaceId}::uuid AND v.state IN ('proposed', 'agreed', 'in_force')
      ) waiting
      WHERE "isOwnMissing" OR unanswered > 0
      ORDER BY title, number`,
  );
}

/** How many versions wait for a person: for their signature, their own word, or their team's answer to objections. */
export async function countWaitingVersions(person: Person): Promise<number> {
  authorize(person, versionPolicy.read, undefined);
  const [row] = await reading(
    person,
    (db) => db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM agreement_version v
      WHERE v.workspace_id = ${person.workspaceId}::uuid AND v.state IN ('proposed', 'agreed', 'in_force')
        AND (${isSignatureMissing(person)} OR ${isOwnMissing(person)} OR ${unanswered(person)} > 0)`,
  );
  return row?.waiting ?? 0;
}

/** Whether the version `v` is proposed and not signed yet for whom the person speaks. */
function isSignatureMissing(person: Person): Fragment {
  const team = speaksFor(person);
  if (team === null) return sql`false`;
  return sql`(v.state = 'proposed' AND NOT EXISTS (
    SELECT 1 FROM signature s WHERE s.workspace_id = v.workspace_id AND s.agreement_id = v.agreement_id
      AND s.number = v.number AND s.team::text = ${team}::text))`;
}

function isOwnMissing({ role, memberId }: Person): Fragment {
  if (role !== "member") return sql`false`;
  return sql`(NOT EXISTS (
      SELECT 1 FROM sign_off w WHERE w.workspace_id = v.workspace_id AND w.agreement_id = v.agreement_id
        AND w.number = v.number AND w.member_id = ${memberId}::uuid)
    AND NOT EXISTS (
      SELECT 1 FROM signature s WHERE s.workspace_id = v.workspace_id AND s.agreement_id = v.agreement_id
        AND s.number = v.number AND s.member_id = ${memberId}::uuid))`;
}

/** How many objections to the version `v` the person's team owes an answer. */
function unanswered(person: Person): Fragment {
  const team = speaksFor(person);
  if (team === null) return sql`0`;
  const answer = team === "sales" ? sql`w.sales_answer` : sql`w.marketing_answer`;
  return sql`(SELECT count(*) FROM sign_off w
    WHERE w.workspace_id = v.workspace_id AND w.agreement_id = v.agreement_id AND w.number = v.number
      AND w.overtaken_at IS NULL AND w.objection IS NOT NULL AND ${answer} IS NULL)`;
}
