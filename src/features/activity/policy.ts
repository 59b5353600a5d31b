import { admin, everyone, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with the activity trail. Nobody may change it: there is no verb for that. */
export const activityPolicy = {
  read: { name: "activity.read", person: everyone, key: "read", service: true },
  /** Beside what everybody may read: what others did that concerns only them, such as their sign-ins. */
  readPersonal: { name: "activity.read_personal", person: admin, key: "admin", service: true },
  export: { name: "activity.export", person: admin, key: "admin", service: false },
  follow: { name: "activity.follow", person: nobody, key: "person_required", service: true },
  seal: { name: "activity.seal", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
