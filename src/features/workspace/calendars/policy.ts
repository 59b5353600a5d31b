import { admin, everyone } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with working calendars. The product itself sets one when an operator founds a workspace. */
export const calendarPolicy = {
  read: { name: "calendar.read", person: everyone, key: "read", service: true },
  change: { name: "calendar.change", person: admin, key: "admin", service: true },
  remove: { name: "calendar.remove", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
