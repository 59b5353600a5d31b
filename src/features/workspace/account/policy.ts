import { nobody, type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with accounts: everybody with their own. Nobody, an admin neither, gives another a password. */
export const accountPolicy = {
  changePassword: { name: "password.change", person: themself, key: "person_required", service: false },
  /** Asked for by somebody who can't sign in: the product itself writes the mail. */
  mailReset: { name: "password.mail_reset", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb | Verb<OfMember>>;
