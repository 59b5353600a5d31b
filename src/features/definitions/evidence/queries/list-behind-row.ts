import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { all, type Fragment, sql } from "#platform/database/fragment.ts";
import { reading } from "#platform/database/transaction.ts";
import { findLeadItems } from "../../../leads/list/queries/lead-items.ts";
import type { LeadItem } from "../../../leads/list/schema.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { type Ground, lookingBack } from "../../outcomes/queries/find-ground.ts";
import { outcomeInSql } from "../../outcomes/queries/outcome-in-sql.ts";
import { isInPopulation } from "../../outcomes/queries/population-in-sql.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { type CatalogueField, findField } from "../../rules/catalogue.ts";
import { folded } from "../../rules/folded.ts";
import { isNumeric, isRanged } from "../rules/shape.ts";
import type { BehindSearch, EvidenceFilter } from "../schema.ts";
import { countByValue } from "./evidence-rows.ts";
import { groundOf } from "./find-evidence.ts";
import { besideLead, saidInSql } from "./said-in-sql.ts";

/** Of one row, by its ends as texts. */
export type Behind = Pick<BehindSearch, "field" | "outcome" | "kind" | "only"> & {
  readonly ends: Ends;
  readonly days: Pick<EvidenceFilter, "from" | "to">;
};
type Ends = { readonly from: string | null; readonly to: string | null };

/** So many are shown of those behind a number. */
const mostListed = 200;

/** The leads that a row of evidence counts, the newest first, and how many they are in all; none where there is no such row. */
export async function listBehindRow(
  actor: Actor,
  asked: Behind,
  now: Date,
): Promise<{ readonly leads: LeadItem[]; readonly inAll: number }> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const list = async (db: Reads) => {
    const catalogue = await findCatalogue(db, workspaceId);
    const field = findField(catalogue, asked.field);
    if (!field) return { leads: [], inAll: 0 };
    const ground = await groundOf(db, workspaceId, { ...asked, ...asked.days }, now);
    const listed =
      asked.kind === "rest" ? (await countByValue(db, ground, field)).flatMap(({ from }) => from ?? []) : [];
    const rows = await db.$queryRaw<{ id: string; inAll: number }[]>`
      SELECT lead.id::text, (count(*) OVER ())::int AS "inAll"
      FROM lead ${besideLead(field, ground)}
      WHERE ${isInPopulation(ground)} AND ${isOfRow(asked, field, ground, listed)} AND ${outcomes(asked, ground)}
      ORDER BY lead.created_at DESC, lead.id DESC LIMIT ${mostListed}`;
    const items = await findLeadItems(
      db,
      workspaceId,
      rows.map(({ id }) => id),
      catalogue.currency,
    );
    return { leads: items.map(({ item }) => item), inAll: rows[0]?.inAll ?? 0 };
  };
  return reading(actor, list, lookingBack);
}

function outcomes({ only }: Behind, ground: Ground): Fragment {
  if (only === "all") return sql`TRUE`;
  const wanted = only === "converted" ? ["converted"] : ["converted", "not_converted"];
  return sql`${outcomeInSql(ground)} = ANY(${wanted}::text[])`;
}

/** Whether what a row of `lead` says is what a row of evidence counts. `listed` are the values that aren't the rest. */
function isOfRow({ kind, ends }: Behind, field: CatalogueField, ground: Ground, listed: readonly string[]): Fragment {
  const said = saidInSql(field, ground);
  if (kind === "unknown") return sql`${said} IS NULL`;
  if (kind === "rest") return sql`folded(${nameOf(said, field, ground)}) <> ALL(${listed.map(folded)}::text[])`;
  const { from, to } = ends;
  if (from === null) return sql`FALSE`;
  if (field.name === "createdAt") return sql`${said} = ${from.slice(0, 7)}::text`;
  if (!isRanged(field)) return sql`folded(${nameOf(said, field, ground)}) = ${folded(from)}::text`;
  const between = (value: Fragment, end: (text: string) => Fragment) =>
    all([sql`${value} >= ${end(from)}`, ...(to === null ? [] : [sql`${value} <= ${end(to)}`])]);
  if (!isNumeric(field.type)) return between(sql`${said} COLLATE "C"`, (day) => sql`${day}::text`);
  const [low, high] = [Number(from), Number(to ?? from)];
  if (Number.isNaN(low) || Number.isNaN(high)) return sql`FALSE`;
  return between(sql`(${said})::numeric`, (number) => sql`${Number(number)}::numeric`);
}

function nameOf(said: Fragment, { name }: CatalogueField, { workspaceId }: Ground): Fragment {
  if (name !== "campaign") return said;
  return sql`(SELECT name FROM campaign WHERE workspace_id = ${workspaceId}::uuid AND id = lead.campaign_id)`;
}
