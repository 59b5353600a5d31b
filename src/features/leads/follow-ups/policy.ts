import { colleagueOrAdmin, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may say when a lead is spoken with again: Sales and Marketing alike, also for a colleague; reminding is the product's. */
export const followUpPolicy = {
  set: { name: "follow_up.set", person: colleagueOrAdmin, key: "leads:write", service: false },
  close: { name: "follow_up.close", person: colleagueOrAdmin, key: "leads:write", service: false },
  keep: { name: "follow_up.keep", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
