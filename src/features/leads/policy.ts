import { everyone } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may see leads: everybody in the firm, for both sides look at the same ones. */
export const leadPolicy = {
  read: { name: "lead.read", person: everyone, key: "read", service: true },
} as const satisfies Record<string, Verb>;
