import { moneyOf } from "#platform/minor-units.ts";
import type { LeadField } from "../../fields/schema.ts";
import { stageLabel } from "../../rules/stages.ts";
import { ownSystem } from "../../schema.ts";
import type { LeadItem } from "../schema.ts";

/** A column of the file: its header, and what of a lead stands in it. */
type Column = readonly [header: string, cell: (lead: LeadItem) => string | Date | number | boolean | null | undefined];

const built: readonly Column[] = [
  ["Id", ({ id }) => id],
  // By these two a row finds its lead again, should the file come back.
  ["System", ({ identity }) => identity?.system ?? ownSystem],
  ["External id", ({ identity, id }) => identity?.externalId ?? id],
  ["E-mail", ({ email }) => email],
  ["First name", ({ firstName }) => firstName],
  ["Last name", ({ lastName }) => lastName],
  ["Company", ({ company }) => company],
  ["Job title", ({ jobTitle }) => jobTitle],
  ["Phone", ({ phone }) => phone],
  ["Website", ({ website }) => website],
  ["Country", ({ country }) => country],
  ["Industry", ({ industry }) => industry],
  ["Source", ({ source }) => source],
  ["Latest source", ({ latestSource }) => latestSource],
  ["Campaign", ({ campaign }) => campaign?.name],
  ["Owner", ({ owner }) => owner?.name],
  ["Stage", ({ stage }) => stageLabel(stage)],
  ["Came in", ({ createdAt }) => createdAt],
  ["Stage since", ({ stageAt }) => stageAt],
  ["Handed over", ({ handedOffAt }) => handedOffAt],
  ["Handed over by", ({ qualifiedBy }) => qualifiedBy],
  ["Definition version", ({ qualifiedVersion }) => qualifiedVersion],
  ["Definition points", ({ points }) => points],
  ["First touch", ({ firstTouchAt }) => firstTouchAt],
  ["Last touch", ({ lastTouchAt }) => lastTouchAt],
  ["Accepted", ({ acceptedAt }) => acceptedAt],
  ["Opportunity", ({ opportunityAt }) => opportunityAt],
  ["Won", ({ wonAt }) => wonAt],
  ["Closed", ({ closedAt }) => closedAt],
  ["Value", ({ value }) => value?.amount],
  ["Currency", ({ value }) => value?.currency],
  ["Expected close", ({ expectedClose }) => expectedClose],
  ["Reason", ({ reason }) => reason],
  ["Recycled until", ({ recycledUntil }) => recycledUntil],
];

/** The headers of the file: what every lead has, then the custom fields by their labels. */
export function exportColumns(fields: readonly LeadField[]): string[] {
  return [...built.map(([header]) => header), ...fields.map(({ label }) => label)];
}

/**
 * A lead under them. Instants are in UTC, as the API has them; amounts as people write them, in `currency` (ISO 4217); what isn't
 * known is empty.
 */
export function exportCells(lead: LeadItem, fields: readonly LeadField[], currency: string): string[] {
  const custom = fields.map(({ key, type }) => {
    const value = lead.fields[key];
    return type === "money" && typeof value === "number" ? moneyOf(value, currency).amount : value;
  });
  const values = [...built.map(([, cell]) => cell(lead)), ...custom];
  return values.map((value) => {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === "boolean") return value ? "yes" : "no";
    return value === null || value === undefined ? "" : String(value);
  });
}
