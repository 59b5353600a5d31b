import { nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** The definition in force hands leads over by itself: who wants to, qualifies one by hand. */
export const qualificationPolicy = {
  handOver: { name: "lead.hand_over", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
