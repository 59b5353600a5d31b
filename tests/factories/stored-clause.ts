import { z } from "zod";
import type { Person } from "#platform/actor.ts";
import { reading } from "#platform/database/transaction.ts";

export type ClausePlace = { readonly agreementId: string; readonly clauseId: string };

/** What a clause of the promises says just now, empty where it was taken out, and the other wordings that wait beside it. */
export type ClauseNow = {
  readonly revision: number;
  readonly text: string;
  /** Oldest first; text is null for the wish that it be taken out. */
  readonly waiting: readonly { readonly id: string; readonly text: string | null }[];
};

const promise = z.object({ text: z.string() }).transform(({ text }) => text);

export async function readClause(person: Person, { agreementId, clauseId }: ClausePlace): Promise<ClauseNow> {
  const { workspaceId } = person;
  return reading(person, async (db) => {
    const clause = await db.clause.findUniqueOrThrow({
      where: { workspaceId_agreementId_id: { workspaceId, agreementId, id: clauseId } },
    });
    const waiting = await db.clauseSuggestion.findMany({
      where: { workspaceId, agreementId, clauseId, decidedAt: null },
      orderBy: { id: "asc" },
    });
    return {
      revision: clause.revision,
      text: clause.removedAt ? "" : promise.parse(clause.content),
      waiting: waiting.map(({ id, content }) => ({ id, text: said(content) })),
    };
  });
}

/** What became of a clause: its wordings, oldest first, with null where it was taken out, and what waits beside it. */
export type Told = {
  readonly clauseId: string;
  readonly wordings: readonly {
    readonly revision: number;
    readonly text: string | null;
    readonly memberId: string | null;
  }[];
  readonly waiting: readonly { readonly text: string | null }[];
};

/** The same of all clauses of the workspace, in the order of their places. */
export async function listTold(person: Person): Promise<Told[]> {
  const { workspaceId } = person;
  const clauses = await reading(person, (db) =>
    db.clause.findMany({
      where: { workspaceId },
      orderBy: { position: "asc" },
      include: { wordings: { orderBy: { revision: "asc" } }, suggestions: { where: { decidedAt: null } } },
    }),
  );
  return clauses.map(({ id: clauseId, wordings, suggestions }) => ({
    clauseId,
    wordings: wordings.map(({ revision, content, memberId }) => ({ revision, text: said(content), memberId })),
    waiting: suggestions.map(({ content }) => ({ text: said(content) })),
  }));
}

function said(content: unknown): string | null {
  return content === null ? null : promise.parse(content);
}
