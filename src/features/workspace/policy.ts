import { admin, everyone, type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with the workspace as a whole. */
export const workspacePolicy = {
  read: { name: "workspace.read", person: everyone, key: "read", service: true },
  found: { name: "workspace.found", person: themself, key: "person_required", service: true },
  changeSettings: { name: "workspace.change_settings", person: admin, key: "admin", service: false },
  rename: { name: "workspace.rename", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb | Verb<OfMember>>;
