import { isHeadOf } from "#platform/actor.ts";
import { everyone } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who says what a lead costs Sales: its head, or who sits in that chair for the time being. */
export const capacityPolicy = {
  read: { name: "sales_effort.read", person: everyone, key: "read", service: true },
  set: {
    name: "sales_effort.set",
    person: (person) => isHeadOf(person, "sales"),
    key: "person_required",
    service: false,
  },
} as const satisfies Record<string, Verb>;
