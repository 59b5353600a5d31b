import { nobody, type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with notifications: the product writes and mails them, each member has and chooses their own. */
export const notificationsPolicy = {
  notify: { name: "notification.notify", person: nobody, key: "person_required", service: true },
  mail: { name: "notification.mail", person: nobody, key: "person_required", service: true },
  read: { name: "notification.read", person: themself, key: "person_required", service: false },
  dismiss: { name: "notification.dismiss", person: themself, key: "person_required", service: false },
  choose: { name: "notification.choose", person: themself, key: "person_required", service: false },
} as const satisfies Record<string, Verb | Verb<OfMember>>;
