import type { CatalogueField } from "../../rules/catalogue.ts";
import type { Condition } from "../../schema/condition.ts";
import { condition } from "../../schema/condition.ts";
import type { EvidenceRow } from "../schema.ts";
import { conditionOf } from "./row-condition.ts";

/** What a row may become in the draft: its condition, and what a score rule of it would be called. */
export type Offer = { readonly label: string; readonly when: Condition };

/** What can be made of a row; null where no clause says it. */
export function offerOf(row: EvidenceRow, field: CatalogueField, currency: string): Offer | null {
  const { data: when } = condition.safeParse(conditionOf(row, field, currency));
  if (!when) return null;
  const label = `${field.label}: ${row.says}`;
  return { label: label.length > mostOfLabel ? `${label.slice(0, mostOfLabel - 1)}…` : label, when };
}

const mostOfLabel = 120;
