import { colleagueOrAdmin, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may say that two leads are one, or that they are two: Sales and Marketing alike, and admins. */
export const duplicatePolicy = {
  /** What the product looks for by itself. */
  search: { name: "duplicate.search", person: nobody, key: "person_required", service: true },
  merge: { name: "lead.merge", person: colleagueOrAdmin, key: "leads:write", service: false },
  dismiss: { name: "duplicate.dismiss", person: colleagueOrAdmin, key: "leads:write", service: false },
} as const satisfies Record<string, Verb>;
