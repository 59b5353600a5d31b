import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { dayOf } from "#platform/day.ts";
import type { KindOutline } from "../../schema.ts";
import { versionPolicy } from "../policy.ts";
import { standingOf } from "../rules/standing.ts";
import type { AgreementItem } from "../schema/standing.ts";
import { listStored } from "./stored-version.ts";

/** Where each kind of agreement stands, in the order of the kinds; also those that nobody has begun. */
export async function listAgreements(actor: Actor, kinds: readonly KindOutline[]): Promise<AgreementItem[]> {
  authorize(actor, versionPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const agreements = await db.agreement.findMany({
      where: { workspaceId, subjectId: null },
      select: { id: true, kind: true, decideBy: true },
    });
    const living = sql`v.state IN ('proposed', 'agreed', 'in_force')`;
    const versions = await listStored(db, workspaceId, living);
    const drafts = await countDrafts(db, workspaceId);
    return kinds.map(({ name, title, heading, href }) => {
      const agreement = agreements.find(({ kind }) => kind === name);
      const draft = drafts.find(({ agreementId }) => agreementId === agreement?.id);
      return {
        ...{ kind: name, title, heading, href },
        agreementId: agreement?.id ?? null,
        decideBy: agreement?.decideBy ? dayOf(agreement.decideBy) : null,
        ...standingOf(versions.filter(({ agreementId }) => agreementId === agreement?.id)),
        draft: draft ? draftOf(draft) : null,
      };
    });
  });
}

type DraftRow = {
  agreementId: string;
  clauses: number;
  changedAt: Date;
  sales: number;
  marketing: number;
  wantsChange: number;
};

/** What is open in each draft; a stance to an older wording is none. */
function countDrafts(db: Reads, workspaceId: string): Promise<DraftRow[]> {
  return db.$queryRaw<DraftRow[]>`
    SELECT c.agreement_id::text AS "agreementId", count(*)::int AS clauses, max(c.changed_at) AS "changedAt",
           count(*) FILTER (WHERE s.stance IS NULL)::int AS sales,
           count(*) FILTER (WHERE m.stance IS NULL)::int AS marketing,
           count(*) FILTER (WHERE 'wants_change' IN (s.stance, m.stance))::int AS "wantsChange"
    FROM clause c
    LEFT JOIN clause_stance s ON s.workspace_id = c.workspace_id AND s.agreement_id = c.agreement_id
                             AND s.clause_id = c.id AND s.team = 'sales' AND s.revision = c.revision
    LEFT JOIN clause_stance m ON m.workspace_id = c.workspace_id AND m.agreement_id = c.agreement_id
                             AND m.clause_id = c.id AND m.team = 'marketing' AND m.revision = c.revision
    WHERE c.workspace_id = ${workspaceId}::uuid AND c.removed_at IS NULL
    GROUP BY c.agreement_id`;
}

function draftOf({ clauses, changedAt, sales, marketing, wantsChange }: DraftRow): AgreementItem["draft"] {
  return { clauses, changedAt, withoutStance: { sales, marketing }, wantsChange };
}
