import type { Person } from "#platform/actor.ts";
import type { Verb } from "#platform/authorize.ts";

const everyone = () => true;
const nobody = () => false;
const admin = (person: Person) => person.isAdmin;
const themself = (person: Person, { memberId }: OfMember) => person.memberId === memberId;

type OfMember = { readonly memberId: string };

/** Who may do what with the workspace and its people. */
export const workspacePolicy = {
  read: { name: "workspace.read", person: everyone, key: "read", service: true },
  found: { name: "workspace.found", person: nobody, key: "person_required", service: true },
  rename: { name: "workspace.rename", person: admin, key: "admin", service: false },
  startSession: { name: "session.start", person: themself, key: "person_required", service: false },
  listSessions: { name: "session.list", person: themself, key: "person_required", service: false },
  endSession: { name: "session.end", person: themself, key: "person_required", service: false },
} as const satisfies Record<string, Verb | Verb<OfMember>>;
