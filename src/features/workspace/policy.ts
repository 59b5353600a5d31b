import type { Person } from "#platform/actor.ts";
import type { Verb } from "#platform/authorize.ts";

type OfMember = { readonly memberId: string };

const everyone = () => true;
const founder = (person: Person, { memberId }: OfMember) => person.memberId === memberId;
const admin = (person: Person) => person.isAdmin;

/** Who may do what with the workspace as a whole. */
export const workspacePolicy = {
  read: { name: "workspace.read", person: everyone, key: "read", service: true },
  found: { name: "workspace.found", person: founder, key: "person_required", service: true },
  changeSettings: { name: "workspace.change_settings", person: admin, key: "admin", service: false },
  rename: { name: "workspace.rename", person: admin, key: "admin", service: false },
} as const satisfies Record<string, Verb | Verb<OfMember>>;
