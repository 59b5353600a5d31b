import { type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with a home page: everybody with their own. */
export const homePolicy = {
  read: { name: "home.read", person: themself, key: "person_required", service: false },
  arrange: { name: "home.arrange", person: themself, key: "person_required", service: false },
} as const satisfies Record<string, Verb<OfMember>>;
