import { ceo, colleagueOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with the list of leads. Who works with leads assigns them and takes them along. */
export const listPolicy = {
  assign: {
    name: "lead.assign",
    person: colleagueOrAdmin,
    key: "leads:write",
    service: true,
  },
  export: {
    name: "lead.export",
    person: (person) => colleagueOrAdmin(person) || ceo(person),
    key: "read",
    service: false,
  },
} as const satisfies Record<string, Verb>;
