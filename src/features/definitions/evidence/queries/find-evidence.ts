import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import type { Reads } from "#platform/database/client.ts";
import { reading } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { leadPolicy } from "../../../leads/policy.ts";
import { findGround, type Ground, lookingBack } from "../../outcomes/queries/find-ground.ts";
import { shareOf } from "../../outcomes/rules/share.ts";
import { findCatalogue } from "../../queries/catalogue.ts";
import { type CatalogueField, findField } from "../../rules/catalogue.ts";
import { cautionsOf } from "../rules/cautions.ts";
import { rowsOf } from "../rules/rows.ts";
import { isRanged } from "../rules/shape.ts";
import type { Evidence, EvidenceFilter } from "../schema.ts";
import { countByRange, countByValue } from "./evidence-rows.ts";
import { findLeaks } from "./find-leaks.ts";

/**
 * How the values of one field converted, as they are known now, over the days of the workspace that are asked for, or all. Refuses
 * invalid_input for a field that nobody can ask about.
 */
export async function findEvidence(actor: Actor, filter: EvidenceFilter, now: Date): Promise<Outcome<Evidence>> {
  authorize(actor, leadPolicy.read, undefined);
  const { workspaceId } = actor;
  const find = async (db: Reads): Promise<Outcome<Evidence>> => {
    const catalogue = await findCatalogue(db, workspaceId);
    const field = findField(catalogue, filter.field);
    if (!field) return refuse("invalid_input", { field: "No field of leads is called so." });
    const ground = await groundOf(db, workspaceId, filter, now);
    const counted = await countSaid(db, ground, field);
    const { rows, rest } = rowsOf(counted, field, catalogue.currency);
    const sum = (of: "leads" | "known" | "converted") => counted.reduce((sum, each) => sum + each[of], 0);
    const [leak = null] = await findLeaks(db, ground, [field.name]);
    const told = {
      field: field.name,
      label: field.label,
      rows,
      rest,
      all: shareOf(sum("converted"), sum("known")),
      leads: sum("leads"),
      maturity: ground.maturity,
      leak,
    };
    return { ...told, cautions: cautionsOf(told, field, filter.outcome) };
  };
  return reading(actor, find, lookingBack);
}

/** The ground of what is asked. */
export async function groundOf(
  db: Reads,
  workspaceId: string,
  { from, to, outcome }: EvidenceFilter,
  now: Date,
): Promise<Ground> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timeZone: true } });
  const population = { ...(from && { from }), ...(to && { to }) };
  return findGround(db, { workspaceId, now, timeZone }, { population, outcome });
}

function countSaid(db: Reads, ground: Ground, field: CatalogueField) {
  return isRanged(field) ? countByRange(db, ground, field) : countByValue(db, ground, field);
}
