import type { Verb } from "#platform/authorize.ts";

const everyone = () => true;
const nobody = () => false;

/** Who may do what with the activity trail. Nobody may change it: there is no verb for that. */
export const activityPolicy = {
  read: { name: "activity.read", person: everyone, key: "read", service: true },
  follow: { name: "activity.follow", person: nobody, key: "person_required", service: true },
  seal: { name: "activity.seal", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
