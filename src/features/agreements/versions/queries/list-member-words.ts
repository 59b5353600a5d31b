import type { Team } from "#platform/actor.ts";
import type { Reads } from "#platform/database/client.ts";
import type { MemberWord } from "../rules/member-words.ts";

type Row = {
  memberId: string;
  name: string;
  team: Team | null;
  givenAt: Date | null;
  objection: string | null;
  salesAnswer: string | null;
  salesAnsweredAt: Date | null;
  marketingAnswer: string | null;
  marketingAnsweredAt: Date | null;
  overtakenAt: Date | null;
};

/**
 * What each member of the teams says to a version, by name: those who work here now, and whoever gave a word before they left or
 * rose, even out of both teams. Who signed it as acting head has given theirs. Objections that another word took the place of follow that one.
 */
export async function listMemberWords(
  db: Reads,
  workspaceId: string,
  { agreementId, number }: { readonly agreementId: string; readonly number: number },
): Promise<MemberWord[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id::text AS "memberId", p.name, m.team::text AS team, w.given_at AS "givenAt", w.objection,
           w.sales_answer AS "salesAnswer", w.sales_answered_at AS "salesAnsweredAt",
           w.marketing_answer AS "marketingAnswer", w.marketing_answered_at AS "marketingAnsweredAt",
           w.overtaken_at AS "overtakenAt"
    FROM member m
    JOIN person p ON p.id = m.person_id
    LEFT JOIN sign_off w ON w.workspace_id = m.workspace_id AND w.agreement_id = ${agreementId}::uuid
                        AND w.number = ${number} AND w.member_id = m.id
                        AND (w.overtaken_at IS NULL OR w.objection IS NOT NULL)
    WHERE m.workspace_id = ${workspaceId}::uuid
      AND (w.member_id IS NOT NULL OR m.role = 'member' AND m.team IS NOT NULL AND m.deactivated_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM signature s
                      WHERE s.workspace_id = m.workspace_id AND s.agreement_id = ${agreementId}::uuid
                        AND s.number = ${number} AND s.member_id = m.id)
    ORDER BY p.name, m.id, w.overtaken_at DESC NULLS FIRST`;
  return rows.map(({ memberId, name, team, givenAt, objection, overtakenAt, ...answers }) => ({
    memberId,
    name,
    team,
    word: givenAt && { givenAt, objection, overtakenAt, answers: answersOf(answers) },
  }));
}

function answersOf(row: Omit<Row, "memberId" | "name" | "team" | "givenAt" | "objection" | "overtakenAt">) {
  const answer = (text: string | null, answeredAt: Date | null) =>
    text !== null && answeredAt !== null ? { text, answeredAt } : null;
  return {
    sales: answer(row.salesAnswer, row.salesAnsweredAt),
    marketing: answer(row.marketingAnswer, row.marketingAnsweredAt),
  };
}
