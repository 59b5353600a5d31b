import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import type { Comment, SuggestionOutcome, Thread, ThreadSuggestion } from "../schema/thread.ts";

/** All that was said about a clause and suggested for it, oldest first; null where there is none of this id. */
export async function findThread(
  actor: Actor,
  kind: Kind,
  { agreementId, clauseId }: { readonly agreementId: string; readonly clauseId: string },
): Promise<Thread | null> {
  authorize(actor, draftPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const clause = await db.clause.findUnique({
      where: { workspaceId_agreementId_id: { workspaceId, agreementId, id: clauseId }, agreement: { kind: kind.name } },
      select: { section: true },
    });
    if (!clause) return null;
    const comments = await db.$queryRaw<CommentRow[]>`
      SELECT c.id::text, c.member_id::text AS "memberId", p.name, m.team, c.text, c.written_at AS "writtenAt"
      FROM clause_comment c
      JOIN member m ON m.workspace_id = c.workspace_id AND m.id = c.member_id
      JOIN person p ON p.id = m.person_id
      WHERE c.workspace_id = ${workspaceId}::uuid AND c.agreement_id = ${agreementId}::uuid
        AND c.clause_id = ${clauseId}::uuid
      ORDER BY c.written_at, c.id`;
    const suggestions = await db.$queryRaw<SuggestionRow[]>`
      SELECT s.id::text, s.content, s.base_revision AS "baseRevision", s.origin, s.member_id::text AS "memberId",
        s.writer AS name, s.written_at AS "writtenAt", s.outcome, s.decided_by_id::text AS "deciderId",
        p.name AS decider, s.decided_at AS "decidedAt"
      FROM clause_suggestion s
      LEFT JOIN member m ON m.workspace_id = s.workspace_id AND m.id = s.decided_by_id
      LEFT JOIN person p ON p.id = m.person_id
      WHERE s.workspace_id = ${workspaceId}::uuid AND s.agreement_id = ${agreementId}::uuid
        AND s.clause_id = ${clauseId}::uuid
      ORDER BY s.written_at, s.id`;
    const { sentence } = await kind.grammar(db, workspaceId);
    return {
      clauseId,
      comments: comments.map(asComment),
      suggestions: suggestions.map((row) => asSuggestion(row, (content) => sentence(clause.section, content))),
    };
  });
}

type CommentRow = Omit<Comment, "writer"> & { readonly memberId: string; readonly name: string };

function asComment({ memberId, name, ...comment }: CommentRow): Comment {
  return { ...comment, writer: { memberId, name } };
}

type SuggestionRow = Omit<ThreadSuggestion, "writer" | "sentence" | "decidedBy"> & {
  readonly memberId: string | null;
  readonly name: string;
  readonly outcome: SuggestionOutcome | null;
  readonly deciderId: string | null;
  readonly decider: string | null;
};

function asSuggestion(
  { memberId, name, deciderId, decider, ...suggestion }: SuggestionRow,
  sentence: (content: ClauseContent) => string,
): ThreadSuggestion {
  return {
    ...suggestion,
    sentence: suggestion.content === null ? null : sentence(suggestion.content),
    writer: { memberId, name },
    decidedBy: decider === null ? null : { memberId: deciderId, name: decider },
  };
}
