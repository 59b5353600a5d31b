import { type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with sessions: everybody with their own, nobody with another's. */
export const sessionPolicy = {
  start: { name: "session.start", person: themself, key: "person_required", service: false },
  list: { name: "session.list", person: themself, key: "person_required", service: false },
  end: { name: "session.end", person: themself, key: "person_required", service: false },
} as const satisfies Record<string, Verb<OfMember>>;
