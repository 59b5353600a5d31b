import type { Person } from "#platform/actor.ts";
import { admin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who works in one of the two teams, or sits in a chair of theirs. */
const colleague = ({ team, actingFor }: Person) => team !== null || actingFor !== null;

/** Who may bring leads in and say what is known of them: Sales and Marketing alike, and admins. */
export const intakePolicy = {
  receive: {
    name: "lead.receive",
    person: (person) => colleague(person) || admin(person),
    key: "leads:write",
    service: true,
  },
  change: {
    name: "lead.change",
    person: (person) => colleague(person) || admin(person),
    key: "leads:write",
    service: true,
  },
} as const satisfies Record<string, Verb>;
