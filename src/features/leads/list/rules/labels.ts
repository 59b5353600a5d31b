import { textLabels } from "../../rules/labels.ts";
import type { filterDays, filterMoments, filterTexts, Sort } from "../schema.ts";

type Filterable = (typeof filterTexts)[number] | (typeof filterMoments)[number] | (typeof filterDays)[number];

/** What the fields of leads are called, by the names that filters give them. */
export const labels: Readonly<
  Record<Filterable | "followUp" | "owner" | "campaign" | "value" | "points" | "qualifiedVersion", string>
> = {
  ...textLabels,
  latestSource: "Latest source",
  reason: "Reason",
  qualifiedBy: "Qualified by",
  created: "Came in",
  stageSince: "Stage since",
  handedOff: "Handed over",
  firstTouch: "First touch",
  lastTouch: "Last touch",
  accepted: "Accepted",
  opportunity: "Opportunity opened",
  won: "Won",
  closed: "Closed",
  expectedClose: "Expected close",
  recycledUntil: "Recycled until",
  followUp: "Follow-up",
  owner: "Owner",
  campaign: "Campaign",
  value: "Value",
  points: "Points",
  qualifiedVersion: "Definition",
};

/** What the orders are called, the usual one first. */
export const orders: Readonly<Record<Sort, string>> = {
  "-created": "Newest first",
  created: "Oldest first",
  name: "Name, from A to Z",
  "-name": "Name, from Z to A",
  company: "Company, from A to Z",
  "-company": "Company, from Z to A",
  stage: "Stage, from the first one",
  "-stage": "Stage, from the last one",
  source: "Source, from A to Z",
  "-source": "Source, from Z to A",
  owner: "Owner, from A to Z",
  "-owner": "Owner, from Z to A",
  "-handedOff": "Handed over, latest first",
  handedOff: "Handed over, earliest first",
  "-points": "Most points first",
  points: "Fewest points first",
};

/** What such a name is called; of a custom field, "field.plan", what `custom` has under its key. */
export function labelOf(name: string, custom: ReadonlyMap<string, string>): string {
  const key = name.replace(/^field\./, "");
  if (key !== name) return custom.get(key) ?? key;
  return Object.entries(labels).find(([known]) => known === name)?.[1] ?? name;
}
