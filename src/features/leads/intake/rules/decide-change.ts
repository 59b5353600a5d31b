import type { LeadFacts } from "../../schema.ts";
import { addHistory, type Telling } from "../../timeline/rules/history.ts";
import type { ChangeLeadInput } from "../schema.ts";
import { differences } from "./differences.ts";
import type { Standing } from "./standing.ts";

type Wish = Omit<ChangeLeadInput, "leadId" | "fields"> & { readonly fields: LeadFacts["fields"] };

/**
 * What becomes of the wish to say otherwise what is known of a lead.
 * - `unchanged`: it is known so already; a repeated submit is a success.
 * - `changed_meanwhile`: it is no longer at the revision that was seen.
 * - otherwise the lead as it is then, and the names of what changed. A new owner is an event of its timeline.
 */
export function decideLeadChange(lead: Standing, { revision, ownerId, fields, ...values }: Wish, telling: Telling) {
  const facts = { ...lead.facts, ...values, fields, ...(ownerId !== undefined && { ownerId }) };
  const names = Object.keys(differences(lead.facts, facts).after);
  if (names.length === 0) return "unchanged";
  if (lead.revision !== revision) return "changed_meanwhile";
  const assigned = names.includes("ownerId")
    ? addHistory(
        lead.events,
        [{ type: "assigned", data: { ownerId: facts.ownerId }, occurredAt: telling.now }],
        telling,
      )
    : [];
  return { after: { ...lead, facts, events: [...lead.events, ...assigned] }, names };
}
