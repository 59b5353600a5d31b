import { admin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may look at the mails that no mail server took: they are letters to others, so only who looks after the workspace. */
export const outboxPolicy = {
  read: { name: "outbox.read", person: admin, key: "person_required", service: false },
} as const satisfies Record<string, Verb>;
