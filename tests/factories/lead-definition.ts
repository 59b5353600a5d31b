import { catalogueOf } from "#features/definitions/rules/catalogue.ts";
import type { Definition } from "#features/definitions/schema/definition.ts";
import { definition } from "#features/definitions/schema/definition.ts";
import type { LeadFacts } from "#features/definitions/schema/judgement.ts";
import type { LeadField } from "#features/leads/fields/schema.ts";

const own = (key: string, label: string, type: LeadField["type"], options: string[] = []): LeadField => {
  return { id: crypto.randomUUID(), key, label, type, options, revision: 1, archivedAt: null };
};

/** What may be asked about at Northwind Instruments: what every lead has, and a field of each type. */
export const catalogue = catalogueOf(
  [
    own("employees", "Company size", "number"),
    own("budget", "Budget", "money"),
    own("renewal", "Renewal", "date"),
    own("approved", "Budget confirmed", "yes_no"),
    own("interest", "Product interest", "choice", ["Scales", "Sensors"]),
    own("notes", "Notes", "text"),
    { ...own("fax", "Fax", "text"), archivedAt: new Date("2026-01-01") },
  ],
  "EUR",
);

/** A definition that says only what matters to a test. */
export function aDefinition(says: object = {}): Definition {
  return definition.parse(says);
}

/** Jane, of whom nothing is known but what a test says; she came in on 1 November. */
export function knownOf(known: Partial<LeadFacts> = {}): LeadFacts {
  return { texts: {}, fields: {}, createdAt: new Date("2026-11-01T09:00:00Z"), events: [], ...known };
}
