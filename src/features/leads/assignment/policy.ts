import { isHeadOf, type Person } from "#platform/actor.ts";
import { admin, colleagueOrAdmin, everyone, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

const headOfSalesOrAdmin = (person: Person) => isHeadOf(person, "sales") || admin(person);

/** Who says whose leads are. Who works with leads assigns them; how Sales shares them out is for its head to say. */
export const assignmentPolicy = {
  assign: { name: "lead.assign", person: colleagueOrAdmin, key: "leads:write", service: true },
  /** In turn, and from who has left. */
  deal: { name: "lead.deal", person: nobody, key: "person_required", service: true },
  readRotation: { name: "rotation.read", person: everyone, key: "read", service: true },
  changeRotation: { name: "rotation.change", person: headOfSalesOrAdmin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
