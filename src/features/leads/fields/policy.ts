import { everyone, headOrAdmin } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Who may do what with custom fields. A program that brings leads in may bring the fields they have. */
export const fieldPolicy = {
  read: { name: "field.read", person: everyone, key: "any_scope", service: true },
  add: { name: "field.add", person: headOrAdmin, key: "leads:write", service: true },
  change: { name: "field.change", person: headOrAdmin, key: "admin", service: false },
  archive: { name: "field.archive", person: headOrAdmin, key: "admin", service: false },
} as const satisfies Record<string, Verb>;
