import type { Person } from "#platform/actor.ts";
import { isAllowed } from "#platform/authorize.ts";
import { speaksFor } from "../../rules/speaks-for.ts";
import { draftPolicy } from "../policy.ts";
import type { Participant } from "./draft-room.tsx";

/** Who has the draft before them, as its pieces need to know. */
export function participantOf(person: Person): Participant {
  return {
    memberId: person.memberId,
    speaksFor: speaksFor(person),
    mayEdit: isAllowed(person, draftPolicy.edit, undefined),
    mayComment: isAllowed(person, draftPolicy.comment, undefined),
    maySuggest: isAllowed(person, draftPolicy.suggest, undefined),
  };
}
