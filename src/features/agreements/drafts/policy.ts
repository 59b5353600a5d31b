import { isHeadOf, type Person } from "#platform/actor.ts";
import { ceo, everyone, type OfMember, themself } from "#platform/authority.ts";
import type { Verb } from "#platform/authorize.ts";

const head = (person: Person) => isHeadOf(person, "sales") || isHeadOf(person, "marketing");

const colleague = ({ team, actingFor }: Person) => team !== null || actingFor !== null;

const colleagueOrCeo = (person: Person) => colleague(person) || ceo(person);

/** Who may do what with a draft. The two heads write it as equals, and nobody else; a program writes for whoever gave it its key. */
export const draftPolicy = {
  read: { name: "draft.read", person: everyone, key: "read", service: true },
  edit: { name: "draft.edit", person: head, key: "agreements:write", service: false },
  takeStance: { name: "draft.take_stance", person: head, key: "person_required", service: false },
  comment: { name: "draft.comment", person: colleagueOrCeo, key: "person_required", service: false },
  suggest: { name: "draft.suggest", person: colleague, key: "person_required", service: false },
  decideSuggestion: { name: "draft.decide_suggestion", person: head, key: "person_required", service: false },
  takeBackSuggestion: { name: "draft.take_back_suggestion", person: themself, key: "person_required", service: false },
  setDecideBy: { name: "draft.set_decide_by", person: ceo, key: "person_required", service: false },
} as const satisfies Record<string, Verb<OfMember> | Verb>;
