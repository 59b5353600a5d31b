import { everyone } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with presence: all members see each other, and each says for themself where they are. */
export const presencePolicy = {
  list: { name: "presence.list", person: everyone, key: "person_required", service: false },
  move: { name: "presence.move", person: everyone, key: "person_required", service: false },
} as const satisfies Record<string, Verb>;
