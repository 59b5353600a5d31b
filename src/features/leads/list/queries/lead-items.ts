import type { Reads } from "#platform/database/client.ts";
import { dayOf } from "#platform/day.ts";
import { moneyOf } from "#platform/minor-units.ts";
import { fieldValue, type LeadFacts, ofEachText, stages } from "../../schema.ts";
import type { Keyed } from "../rules/cursor.ts";
import type { LeadItem } from "../schema.ts";

/** A lead as lists have it, with the keys by which orders know its place. */
export type FoundLead = { readonly item: LeadItem; readonly keys: Keyed };

/** The leads with these ids, in their order; money in `currency`. */
export async function findLeadItems(
  db: Reads,
  workspaceId: string,
  ids: readonly string[],
  currency: string,
): Promise<FoundLead[]> {
  const rows = await db.lead.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: columns });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ item: itemOf(row, currency), keys: keysOf(row) }] : [];
  });
}

const columns = {
  id: true,
  sourceSystem: true,
  externalId: true,
  ...ofEachText(() => true as const),
  latestSource: true,
  campaign: { select: { id: true, name: true } },
  owner: { select: { id: true, person: { select: { name: true } } } },
  fields: true,
  stage: true,
  stageAt: true,
  handoffs: true,
  handedOffAt: true,
  qualifiedBy: true,
  qualifiedVersion: true,
  points: true,
  firstTouchAt: true,
  lastTouchAt: true,
  workedAt: true,
  acceptedAt: true,
  opportunityAt: true,
  wonAt: true,
  closedAt: true,
  valueMinor: true,
  expectedClose: true,
  recycledUntil: true,
  reason: true,
  followUps: { where: { closedAt: null }, select: { dueOn: true } },
  createdAt: true,
  changedAt: true,
  erasedAt: true,
  revision: true,
  nameKey: true,
  companyKey: true,
} as const;

type Row = Awaited<ReturnType<typeof oneOf>>;
const oneOf = (db: Reads) => db.lead.findFirstOrThrow({ select: columns });

function itemOf(row: Row, currency: string): LeadItem {
  const { sourceSystem, externalId, owner, followUps, valueMinor, nameKey: _name, companyKey: _company, ...rest } = row;
  const { expectedClose, recycledUntil, stage, qualifiedBy, fields } = row;
  return {
    ...rest,
    identity: sourceSystem !== null && externalId !== null ? { system: sourceSystem, externalId } : null,
    owner: owner && { id: owner.id, name: owner.person.name },
    fields: fieldsOf(fields),
    stage: stages.find((each) => each === stage) ?? "inquiry",
    qualifiedBy: ways.find((each) => each === qualifiedBy) ?? null,
    value: valueMinor === null ? null : moneyOf(Number(valueMinor), currency),
    expectedClose: expectedClose && dayOf(expectedClose),
    recycledUntil: recycledUntil && dayOf(recycledUntil),
    followUpOn: followUps[0] ? dayOf(followUps[0].dueOn) : null,
  };
}

const ways = ["definition", "import", "person"] as const;

function fieldsOf(fields: unknown): LeadFacts["fields"] {
  const known = Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const parsed = fieldValue.safeParse(value);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(known);
}

function keysOf({ id, nameKey, companyKey, source, createdAt, handedOffAt, points }: Row): Keyed {
  return {
    id,
    nameKey,
    companyKey,
    source,
    created: createdAt,
    handedOff: handedOffAt,
    points: points?.toString() ?? null,
  };
}
