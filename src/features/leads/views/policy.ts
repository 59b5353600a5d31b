import type { Person } from "#platform/actor.ts";
import { admin, everyone, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/** Whose view it is, and whether everybody finds it. */
export type Owned = { readonly memberId: string; readonly isShared: boolean };

const theirs = (person: Person, view: Owned) => themself(person, view) || (view.isShared && admin(person));

const writes = ({ role }: Person) => role !== "observer";

/** Who may do what with views of the list. A view of one's own is nobody else's; an admin tidies up among the shared ones. */
export const viewPolicy = {
  read: { name: "view.read", person: everyone, key: "person_required", service: false },
  save: { name: "view.save", person: writes, key: "person_required", service: false },
  change: { name: "view.change", person: theirs, key: "person_required", service: false },
  remove: { name: "view.remove", person: theirs, key: "person_required", service: false },
} as const satisfies Record<string, Verb<Owned> | Verb>;
