import { admin, everyone } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with sales cycles. */
export const cyclePolicy = {
  read: { name: "cycle.read", person: everyone, key: "read", service: true },
  add: { name: "cycle.add", person: admin, key: "admin", service: false },
  change: { name: "cycle.change", person: admin, key: "admin", service: false },
  remove: { name: "cycle.remove", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
