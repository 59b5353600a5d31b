import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { reading } from "#platform/database/transaction.ts";
import { findWorkspace } from "../../../workspace/queries.ts";
import { leadPolicy } from "../../policy.ts";
import { conditionsOf } from "../rules/conditions.ts";
import { legsOf } from "../rules/legs.ts";
import type { LeadFilter } from "../schema.ts";
import { findOnWay } from "./find-on-way.ts";
import { readingFor } from "./list-leads.ts";

/** How many leads the list would show for a filter, counted up to `most`: with a million leads no longer than a page takes. */
export async function countLeads(actor: Actor, filter: LeadFilter, most: number): Promise<number> {
  authorize(actor, leadPolicy.read, undefined);
  return reading(actor, async (db) => {
    const read = conditionsOf(filter, await readingFor(actor, await findWorkspace(actor)));
    if ("problems" in read) throw new Error("what is counted is a filter of our own");
    const { conditions } = read;
    const legs = legsOf("-created", { conditions, owners: [] });
    const found = await findOnWay(db, actor.workspaceId, { legs, conditions, place: null, limit: most });
    return found?.length ?? 0;
  });
}
