import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { leadPolicy } from "../../policy.ts";
import { leadName } from "../../rules/names.ts";
import { keptIdOf } from "../../timeline/queries/merged-leads.ts";
import type { MergeInto, Place } from "../rules/decide-merge.ts";
import { gained, type Merge } from "../schema.ts";
import { findCompared } from "./compared-leads.ts";

/** A merge as people read it. */
export type ToldMerge = Merge & { readonly keptName: string; readonly mergedName: string; readonly mergedAt: Date };

/** The latest merges that stand and can be undone, at most `most`: of the whole workspace, or into one lead. */
export async function listMerges(actor: Actor, most: number, keptId?: string): Promise<ToldMerge[]> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  return reading(actor, async (db) => {
    const merges = await db.leadMerge.findMany({
      where: {
        workspaceId,
        undoneAt: null,
        kept: { mergedIntoId: null, erasedAt: null },
        ...(keptId !== undefined && { keptId }),
      },
      orderBy: { id: "desc" },
      take: most,
      select: { id: true, keptId: true, mergedId: true, mergedAt: true },
    });
    const ids = merges.flatMap((merge) => [merge.keptId, merge.mergedId]);
    const leads = await findCompared(db, workspaceId, ids);
    const nameOf = (id: string) => leadName(leads.get(id) ?? {});
    return merges.map((merge) => ({ ...merge, keptName: nameOf(merge.keptId), mergedName: nameOf(merge.mergedId) }));
  });
}

/** All merges into a lead that there ever were. */
export async function listMergesInto(db: Reads, workspaceId: string, keptId: string): Promise<MergeInto[]> {
  const rows = await db.leadMerge.findMany({
    where: { workspaceId, keptId },
    select: { mergedId: true, changed: true, undoneAt: true, merged: { select: { createdAt: true } } },
  });
  return rows.map(({ mergedId, changed, undoneAt, merged }) => {
    const stands = undoneAt === null;
    return { mergedId, gained: gained.parse(changed), mergedCreatedAt: merged.createdAt, stands };
  });
}

/** Where a lead stands among those that were merged; null where there is no such lead. */
export async function findPlace(db: Reads, workspaceId: string, id: string): Promise<Place | null> {
  const lead = await db.lead.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { mergedIntoId: true, erasedAt: true },
  });
  if (!lead) return null;
  const keptId = await keptIdOf(db, workspaceId, id);
  return { id, intoId: lead.mergedIntoId, keptId, isErased: lead.erasedAt !== null };
}
