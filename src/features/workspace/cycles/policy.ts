import type { Person } from "#platform/actor.ts";
import type { Verb } from "#platform/authorize.ts";

const everyone = () => true;
const admin = (person: Person) => person.isAdmin;

/** Who may do what with sales cycles. */
export const cyclePolicy = {
  read: { name: "cycle.read", person: everyone, key: "read", service: true },
  add: { name: "cycle.add", person: admin, key: "admin", service: false },
  change: { name: "cycle.change", person: admin, key: "admin", service: false },
  remove: { name: "cycle.remove", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
