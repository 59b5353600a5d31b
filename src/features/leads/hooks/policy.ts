import { headOrAdmin, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/**
 * Who may do what with webhooks. What a webhook may do, a head may too: bring leads in. As with API keys no program makes one, or
 * finds out where another sends: otherwise a key that leaked would outlive its own end.
 */
export const hookPolicy = {
  list: { name: "hook.list", person: headOrAdmin, key: "admin", service: false },
  make: { name: "hook.make", person: headOrAdmin, key: "person_required", service: false },
  change: { name: "hook.change", person: headOrAdmin, key: "admin", service: false },
  /** A new address in place of the one that there is. */
  renew: { name: "hook.renew", person: headOrAdmin, key: "person_required", service: false },
  end: { name: "hook.end", person: headOrAdmin, key: "admin", service: false },
  dismissLookup: { name: "hook.dismiss_lookup", person: headOrAdmin, key: "admin", service: false },
  /** What the webhook itself does as it is called: note who called and what became of it. */
  receive: { name: "hook.receive", person: nobody, key: "leads:write", service: false },
  landLookups: { name: "hook.land_lookups", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
