import { headOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who answers a person that asks what is known of them, or wishes to be forgotten. */
export const erasurePolicy = {
  disclose: { name: "lead.disclose", person: headOrAdmin, key: "admin", service: false },
  erase: { name: "lead.erase", person: headOrAdmin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
