import { ceo, colleagueOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with the list of leads. Who works with leads takes them along. */
export const listPolicy = {
  export: {
    name: "lead.export",
    person: (person) => colleagueOrAdmin(person) || ceo(person),
    key: "read",
    service: false,
  },
} as const satisfies Record<string, Verb>;
