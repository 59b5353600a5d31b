import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import type { Kind } from "../../queries/kind.ts";
import type { ClauseContent, Grammar } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { datesOf } from "../rules/decide-dates.ts";
import { numbered } from "../rules/numbering.ts";
import type { Draft, DraftClause, Stance, Suggestion } from "../schema/draft.ts";

/** The draft of a kind, as it is just now; null where nobody has begun it. */
export async function findDraft(actor: Actor, kind: Kind): Promise<Draft | null> {
  authorize(actor, draftPolicy.read, undefined);
  return reading(actor, (db) => draftIn(db, actor.workspaceId, kind));
}

/** The same inside a transaction that is open. */
export async function draftIn(db: Reads, workspaceId: string, kind: Kind): Promise<Draft | null> {
  const agreement = await db.agreement.findFirst({ where: { workspaceId, kind: kind.name, subjectId: null } });
  if (!agreement) return null;
  const { id: agreementId, decideBy } = agreement;
  const rows = await listClauses(db, workspaceId, agreementId);
  const suggestions = await listOpenSuggestions(db, workspaceId, agreementId);
  const grammar = await kind.grammar(db, workspaceId);
  const clauseOf = asClause(grammar, suggestions);
  const standing = numbered(
    kind.sections,
    rows.filter(({ isRemoved }) => !isRemoved),
  );
  return {
    agreementId,
    kind: kind.name,
    revision: rows.reduce((sum, { revision, moves }) => sum + revision + moves, agreement.revision),
    ...datesOf(agreement),
    datesRevision: agreement.revision,
    decideBy: decideBy && dayOf(decideBy),
    clauses: standing.map((row) => clauseOf(row, row.number)),
    removed: rows
      .filter(({ isRemoved }) => isRemoved)
      .map((row) => clauseOf(row, null))
      .filter((clause) => clause.suggestions.length > 0),
  };
}

type ClauseRow = {
  readonly id: string;
  readonly section: string;
  readonly position: string;
  readonly moves: number;
  readonly content: ClauseContent;
  readonly revision: number;
  readonly changedAt: Date;
  readonly isRemoved: boolean;
  readonly memberId: string | null;
  readonly writer: string;
  readonly sales: Stance;
  readonly marketing: Stance;
  readonly comments: number;
  readonly beforeContent: ClauseContent | null;
  readonly beforeMemberId: string | null;
  readonly beforeWriter: string | null;
  readonly beforeAt: Date | null;
};

async function listClauses(db: Reads, workspaceId: string, agreementId: string): Promise<ClauseRow[]> {
  return db.$queryRaw`
    SELECT c.id::text, c.section, c.position, c.moves, c.content, c.revision, c.changed_at AS "changedAt",
      c.removed_at IS NOT NULL AS "isRemoved", now_said.member_id::text AS "memberId", now_said.writer,
      coalesce(sales.stance, 'none') AS sales, coalesce(marketing.stance, 'none') AS marketing,
      (SELECT count(*)::int FROM clause_comment k
        WHERE k.workspace_id = c.workspace_id AND k.agreement_id = c.agreement_id AND k.clause_id = c.id) AS comments,
      said.content AS "beforeContent", said.member_id::text AS "beforeMemberId", said.writer AS "beforeWriter",
      said.written_at AS "beforeAt"
    FROM clause c
    JOIN clause_wording now_said ON now_said.workspace_id = c.workspace_id AND now_said.agreement_id = c.agreement_id
      AND now_said.clause_id = c.id AND now_said.revision = c.revision
    LEFT JOIN clause_stance sales ON sales.workspace_id = c.workspace_id AND sales.agreement_id = c.agreement_id
      AND sales.clause_id = c.id AND sales.team = 'sales' AND sales.revision = c.revision
    LEFT JOIN clause_stance marketing ON marketing.workspace_id = c.workspace_id
      AND marketing.agreement_id = c.agreement_id AND marketing.clause_id = c.id AND marketing.team = 'marketing'
      AND marketing.revision = c.revision
    LEFT JOIN LATERAL (
      SELECT w.content, w.member_id, w.writer, w.written_at FROM clause_wording w
      WHERE w.workspace_id = c.workspace_id AND w.agreement_id = c.agreement_id AND w.clause_id = c.id
        AND w.content IS NOT NULL
        AND (w.member_id IS DISTINCT FROM now_said.member_id OR w.member_id IS NULL AND w.writer <> now_said.writer)
      ORDER BY w.revision DESC LIMIT 1) said ON TRUE
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.agreement_id = ${agreementId}::uuid`;
}

type SuggestionRow = Pick<Suggestion, "id" | "baseRevision" | "origin" | "writtenAt" | "content"> & {
  readonly clauseId: string;
  readonly memberId: string | null;
  readonly name: string;
};

async function listOpenSuggestions(db: Reads, workspaceId: string, agreementId: string): Promise<SuggestionRow[]> {
  return db.$queryRaw`
    SELECT clause_id::text AS "clauseId", id::text, content, base_revision AS "baseRevision", origin,
      member_id::text AS "memberId", writer AS name, written_at AS "writtenAt"
    FROM clause_suggestion
    WHERE workspace_id = ${workspaceId}::uuid AND agreement_id = ${agreementId}::uuid AND decided_at IS NULL
    ORDER BY written_at, id`;
}

function asClause({ sentence }: Grammar, suggestions: readonly SuggestionRow[]) {
  const waiting = Map.groupBy(suggestions, ({ clauseId }) => clauseId);
  return (row: ClauseRow, number: number | null): DraftClause => {
    const { id, section, content, revision, changedAt, memberId, writer, sales, marketing, comments } = row;
    return {
      id,
      section,
      number,
      sentence: sentence(section, content),
      content,
      revision,
      changedAt,
      changedBy: { memberId, name: writer },
      stances: { sales, marketing },
      comments,
      suggestions: (waiting.get(id) ?? []).map(({ clauseId: _, memberId, name, ...suggested }) => ({
        ...suggested,
        sentence: suggested.content === null ? null : sentence(section, suggested.content),
        writer: { memberId, name },
      })),
      before: beforeOf(row, sentence),
    };
  };
}

function beforeOf(
  { section, beforeContent, beforeMemberId, beforeWriter, beforeAt }: ClauseRow,
  sentence: Grammar["sentence"],
): DraftClause["before"] {
  if (beforeContent === null || beforeWriter === null || beforeAt === null) return null;
  const writer = { memberId: beforeMemberId, name: beforeWriter };
  return { sentence: sentence(section, beforeContent), writer, writtenAt: beforeAt };
}
