import { everyone, headOrAdmin, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

/**
 * Who may do what with imports: thousands of leads at once are the heads' and the admins' to bring and to take back. A program
 * that may only bring leads sees what has become of its file.
 */
export const importPolicy = {
  read: { name: "import.read", person: everyone, key: "any_scope", service: true },
  /** Bring a file, and say how it is understood. */
  bring: { name: "import.bring", person: headOrAdmin, key: "leads:write", service: false },
  start: { name: "import.start", person: headOrAdmin, key: "leads:write", service: false },
  revert: { name: "import.revert", person: headOrAdmin, key: "leads:write", service: false },
  /** The rows that could not land, as they stood in the file. */
  readProblems: { name: "import.read_problems", person: headOrAdmin, key: "leads:write", service: false },
  carryOn: { name: "import.carry_on", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
