import { type Actor, memberBehind } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { beginOfDay } from "#platform/begin-of-day.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Day, daysLater } from "#platform/day.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { listMembers } from "../../../workspace/people/queries.ts";
import { findWorkspace } from "../../../workspace/queries.ts";
import type { WorkspaceSettings } from "../../../workspace/schema.ts";
import { listFields } from "../../fields/queries.ts";
import { leadPolicy } from "../../policy.ts";
import { conditionsOf, type Reading } from "../rules/conditions.ts";
import { cursorAt, placeOf } from "../rules/cursor.ts";
import { type Leg, legsOf } from "../rules/legs.ts";
import type { LeadFilter, LeadItem, Sort } from "../schema.ts";
import { findOnWay } from "./find-on-way.ts";
import { type FoundLead, findLeadItems } from "./lead-items.ts";

/** Which page of which leads: newest first, from the beginning, fifty, unless told otherwise. */
export type Asked = {
  readonly filter: LeadFilter;
  readonly sort?: Sort | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

export type LeadPage = {
  readonly items: LeadItem[];
  /** The page after this one, and the one before it. */
  readonly nextCursor: string | null;
  readonly previousCursor: string | null;
};

/**
 * A page of the workspace's leads. Page ten thousand costs what the first one does. Refuses invalid_input, with a sentence for
 * what of the filter or the cursor means nothing here.
 */
export async function listLeads(actor: Actor, asked: Asked): Promise<Outcome<LeadPage>> {
  authorize(actor, leadPolicy.read, undefined);
  const { filter, sort = "-created", cursor, limit = 50 } = asked;
  const place = cursor === undefined ? null : placeOf(cursor, sort);
  if (cursor !== undefined && !place) return refuse("invalid_input", { cursor: foreignCursor });
  return reading(actor, async (db) => {
    const workspace = await findWorkspace(actor);
    const read = conditionsOf(filter, await readingFor(actor, workspace));
    if ("problems" in read) return refuse("invalid_input", { ...read.problems });
    const { conditions } = read;
    const legs = legsOf(sort, { conditions, owners: await ownersFor(actor, sort) });
    const found = await findOnWay(db, actor.workspaceId, { legs, conditions, place, limit: limit + 1 });
    if (!found) return refuse("invalid_input", { cursor: foreignCursor });
    const isBack = place?.isBack ?? false;
    const shown = isBack ? found.slice(-limit) : found.slice(0, limit);
    return pageOf(await withLegs(db, actor, shown, workspace), sort, {
      hasNext: isBack || found.length > limit,
      hasPrevious: isBack ? found.length > limit : place !== null,
    });
  });
}

const foreignCursor = "The nextCursor of a page in this order.";

/** What a filter of the actor's is read with. */
export async function readingFor(actor: Actor, { timeZone, currency }: WorkspaceSettings): Promise<Reading> {
  return {
    fields: await listFields(actor),
    beginOf: (day: Day) => beginOfDay(timeZone, day),
    nextDay: (day: Day) => daysLater(day, 1),
    currency,
    memberId: memberBehind(actor),
  };
}

/** Members matter to one order only. */
async function ownersFor(actor: Actor, sort: Sort): Promise<string[]> {
  if (sort !== "owner" && sort !== "-owner") return [];
  return (await listMembers(actor)).map(({ id }) => id);
}

type Shown = FoundLead & { readonly leg: Leg };

async function withLegs(
  db: Reads,
  { workspaceId }: Actor,
  found: readonly { id: string; leg: Leg }[],
  { currency }: WorkspaceSettings,
): Promise<Shown[]> {
  const legOf = new Map(found.map(({ id, leg }) => [id, leg]));
  const leads = await findLeadItems(db, workspaceId, [...legOf.keys()], currency);
  return leads.flatMap((lead) => {
    const leg = legOf.get(lead.item.id);
    return leg ? [{ ...lead, leg }] : [];
  });
}

function pageOf(
  shown: readonly Shown[],
  sort: Sort,
  { hasNext, hasPrevious }: { hasNext: boolean; hasPrevious: boolean },
) {
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    items: shown.map(({ item }) => item),
    nextCursor: hasNext && last ? cursorAt(sort, last.leg, last.keys, false) : null,
    previousCursor: hasPrevious && first ? cursorAt(sort, first.leg, first.keys, true) : null,
  };
}
