import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Kind } from "../../queries/kind.ts";
import { draftPolicy } from "../policy.ts";
import type { Wording } from "../schema/thread.ts";

type Row = Omit<Wording, "sentence" | "writer"> & { readonly memberId: string | null; readonly name: string };

const most = 200;

/** The latest wordings of a draft, or of one of its clauses, newest first, at most 200: who said what when. */
export async function listWordings(
  actor: Actor,
  kind: Kind,
  { agreementId, clauseId = null }: { readonly agreementId: string; readonly clauseId?: string | null },
): Promise<Wording[]> {
  authorize(actor, draftPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const rows = await db.$queryRaw<Row[]>`
      SELECT w.clause_id::text AS "clauseId", c.section, w.revision, w.content, w.member_id::text AS "memberId",
        w.writer AS name, w.written_at AS "writtenAt"
      FROM clause_wording w
      JOIN clause c ON c.workspace_id = w.workspace_id AND c.agreement_id = w.agreement_id AND c.id = w.clause_id
      JOIN agreement a ON a.workspace_id = w.workspace_id AND a.id = w.agreement_id AND a.kind = ${kind.name}
      WHERE w.workspace_id = ${workspaceId}::uuid AND w.agreement_id = ${agreementId}::uuid
        AND (${clauseId}::uuid IS NULL OR w.clause_id = ${clauseId}::uuid)
      ORDER BY w.written_at DESC, w.clause_id, w.revision DESC LIMIT ${most}`;
    const { sentence } = await kind.grammar(db, workspaceId);
    return rows.map(({ memberId, name, ...wording }) => ({
      ...wording,
      sentence: wording.content === null ? null : sentence(wording.section, wording.content),
      writer: { memberId, name },
    }));
  });
}
