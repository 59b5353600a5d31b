import type { Person } from "#platform/actor.ts";
import { admin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who works in one of the two teams, or sits in a chair of theirs. */
const colleague = ({ team, actingFor }: Person) => team !== null || actingFor !== null;

/** Who may do what with the list of leads. Who works with leads assigns them and takes them along. */
export const listPolicy = {
  assign: {
    name: "lead.assign",
    person: (person) => colleague(person) || admin(person),
    key: "leads:write",
    service: true,
  },
  export: {
    name: "lead.export",
    person: (person) => colleague(person) || admin(person) || person.role === "ceo",
    key: "read",
    service: false,
  },
} as const satisfies Record<string, Verb>;
