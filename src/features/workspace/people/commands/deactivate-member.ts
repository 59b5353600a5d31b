import type { Actor, Person } from "#platform/actor.ts";
import { authorize, type Verb } from "#platform/authorize.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { deactivating, peoplePolicy, reactivating, type Seat } from "../policy.ts";
import { decideDeactivation, decideReactivation } from "../rules/decisions.ts";
import { type Member, named, type People } from "../rules/people.ts";
import type { MemberInput, PeopleFact } from "../schema.ts";
import { carryOut, changingPeople } from "./changing-people.ts";

type Done = { readonly memberId: string };

/**
 * Lets a member go: their sessions end at once, what they did stays. Again is a success. Refuses `last_ceo`, `last_admin` and
 * `not_found`.
 */
export function deactivateMember(actor: Actor, { memberId }: MemberInput, now: Date): Promise<Outcome<Done>> {
  return changeActivity(
    actor,
    memberId,
    "member.deactivated",
    decideDeactivation,
    ({ role }) => [deactivating(role)],
    now,
  );
}

/** Takes a member back to the place they had, an admin as an admin. Again is a success. Refuses `chair_taken` and `not_found`. */
export function reactivateMember(actor: Actor, { memberId }: MemberInput, now: Date): Promise<Outcome<Done>> {
  return changeActivity(actor, memberId, "member.reactivated", decideReactivation, reactivating, now);
}

/** Leaves the workspace oneself. Refuses `last_ceo` and `last_admin`. */
export function leaveWorkspace(person: Person, _input: object, now: Date): Promise<Outcome<Done>> {
  return changeActivity(person, person.memberId, "member.left", decideDeactivation, () => [peoplePolicy.leave], now);
}

async function changeActivity(
  actor: Actor,
  memberId: string,
  type: "member.deactivated" | "member.reactivated" | "member.left",
  decide: (people: People, memberId: string) => Outcome<{ people: People }>,
  verbsFor: (member: Member) => readonly Verb<Seat>[],
  now: Date,
): Promise<Outcome<Done>> {
  return changingPeople(actor, async (tx, people) => {
    const member = people.find(({ id }) => id === memberId);
    if (!member) return refuse("not_found");
    const [proof] = verbsFor(member).map((verb) => authorize(actor, verb, { ...member, memberId }));
    if (!proof) throw new Error("this takes a verb at least");

    const decision = decide(people, memberId);
    if (isRefusal(decision)) return decision;
    const wasActive = member.isActive;
    const isActive = decision.people.find(({ id }) => id === memberId)?.isActive;
    if (wasActive === isActive) return { memberId };
    await carryOut(tx, proof, people, decision.people, now);
    const fact: PeopleFact = { type, payload: named(member) };
    await recordFact(tx, proof, fact, now);
    return { memberId };
  });
}
