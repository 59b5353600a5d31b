import { isHeadOf, type Person } from "#platform/actor.ts";
import { everyone, nobody } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

const head = (person: Person) => isHeadOf(person, "sales") || isHeadOf(person, "marketing");
const memberOfTeam = ({ role }: Person) => role === "member";

/**
 * Who may do what with versions: whoever speaks for a team proposes, signs and declines, its members say whether they stand by
 * it, and no program does any of that. The CEO neither signs nor stops what the heads have to settle.
 */
export const versionPolicy = {
  read: { name: "agreement.read", person: everyone, key: "read", service: true },
  propose: { name: "agreement.propose", person: head, key: "person_required", service: false },
  sign: { name: "agreement.sign", person: head, key: "person_required", service: false },
  decline: { name: "agreement.decline", person: head, key: "person_required", service: false },
  withdraw: { name: "agreement.withdraw", person: head, key: "person_required", service: false },
  signOff: { name: "agreement.sign_off", person: memberOfTeam, key: "person_required", service: false },
  answer: { name: "agreement.answer_objection", person: head, key: "person_required", service: false },
  /** Days that come: taking force, ending, reminding. */
  keepDays: { name: "agreement.keep_days", person: nobody, key: "person_required", service: true },
} as const satisfies Record<string, Verb>;
