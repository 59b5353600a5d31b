import { isHeadOf, type Person } from "#platform/actor.ts";
import { admin, everyone, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

const headOfAny = (person: Person) => isHeadOf(person, "sales") || isHeadOf(person, "marketing");
const adminOrHead = (person: Person) => admin(person) || headOfAny(person);

/** Who may do what with imports: thousands of leads at once are the heads' and the admins' to bring and to take back. */
export const importPolicy = {
  read: { name: "import.read", person: everyone, key: "read", service: true },
  /** Bring a file, and say how it is understood. */
  bring: { name: "import.bring", person: adminOrHead, key: "leads:write", service: false },
  start: { name: "import.start", person: adminOrHead, key: "leads:write", service: false },
  revert: { name: "import.revert", person: adminOrHead, key: "leads:write", service: false },
  /** The rows that could not land, as they stood in the file. */
  readProblems: { name: "import.read_problems", person: adminOrHead, key: "leads:write", service: false },
  carryOn: { name: "import.carry_on", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
