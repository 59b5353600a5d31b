import type { FieldValue } from "../../schema.ts";
import { differences } from "./differences.ts";
import type { Change } from "./standing.ts";

/** A value of a lead that we were told otherwise: what it was until then. */
export type LeadChange = {
  /** As lead definitions name it: "industry", "latestSource", "campaign", "field:company_size". */
  readonly field: string;
  /** Null where nothing was known; of a campaign its id, of a day "2026-12-24", of money the minor units. */
  readonly before: FieldValue | null;
  /** When we were told. */
  readonly at: Date;
};

/**
 * What a known lead is told otherwise at a moment. Whose it is and how it is called in another system say nothing of a lead's
 * worth and are left out; a new lead is told of for the first time.
 */
export function leadChangesOf({ before, after }: Change, at: Date): LeadChange[] {
  if (before === null) return [];
  const values = Object.entries(differences(before.facts, after.facts).before);
  return values.flatMap(([name, value]) =>
    unasked.includes(name) ? [] : [{ field: fieldOf(name), before: value, at }],
  );
}

/**
 * What was known of one field of a lead at a moment: by what is known of it now, and by all of the lead's changes in the order in
 * which we were told.
 */
export function valueAt(
  field: string,
  moment: Date,
  { now, changes }: { readonly now: FieldValue | null; readonly changes: readonly LeadChange[] },
): FieldValue | null {
  const next = changes.find((one) => one.field === field && one.at > moment);
  return next ? next.before : now;
}

const unasked: readonly string[] = ["ownerId", "system", "externalId"];

function fieldOf(name: string): string {
  return name === "campaignId" ? "campaign" : name;
}
