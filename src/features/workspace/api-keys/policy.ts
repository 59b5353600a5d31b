import { admin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with API keys. A key makes no keys: otherwise one that leaked would outlive its own end. */
export const apiKeyPolicy = {
  list: { name: "api_key.list", person: admin, key: "admin", service: false },
  make: { name: "api_key.make", person: admin, key: "person_required", service: true },
  revoke: { name: "api_key.revoke", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
