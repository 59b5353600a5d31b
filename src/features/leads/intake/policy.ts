import { colleagueOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may bring leads in and say what is known of them: Sales and Marketing alike, and admins. */
export const intakePolicy = {
  receive: {
    name: "lead.receive",
    person: colleagueOrAdmin,
    key: "leads:write",
    service: true,
  },
  change: {
    name: "lead.change",
    person: colleagueOrAdmin,
    key: "leads:write",
    service: true,
  },
} as const satisfies Record<string, Verb>;
