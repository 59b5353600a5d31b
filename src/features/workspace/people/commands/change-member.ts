import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof } from "#platform/authorize.ts";
import { isRefusal, type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { peoplePolicy, placing } from "../policy.ts";
import { decideChange, wishedPlace } from "../rules/decisions.ts";
import { changedSeat, type Member, named } from "../rules/people.ts";
import type { ChangeMemberInput, PeopleFact } from "../schema.ts";
import { carryOut, changingPeople } from "./changing-people.ts";

/**
 * Changes a member's title, role with team, or admin flag; each part takes its own authority. Refuses what `decideChange` does,
 * and `not_found`. The same again is a success that changes nothing.
 */
export async function changeMember(
  actor: Actor,
  input: ChangeMemberInput,
  now: Date,
): Promise<Outcome<{ memberId: string; revision: number }>> {
  return changingPeople(actor, async (tx, people) => {
    const { memberId } = input;
    const before = people.find(({ id }) => id === memberId);
    if (!before) return refuse("not_found");
    const proof = authorizeChange(actor, before, input);

    const decision = decideChange(people, input);
    if (isRefusal(decision)) return decision;
    const changed = changedSeat(before, decision.people.find(({ id }) => id === memberId) ?? before);
    if (!changed) return { memberId, revision: before.revision };
    await carryOut(tx, proof, people, decision.people, now);
    const fact: PeopleFact = { type: "member.changed", payload: { ...named(before), ...changed } };
    await recordFact(tx, proof, fact, now);
    return { memberId, revision: before.revision + 1 };
  });
}

/** Asks for each part that the wish would change; for a place both for the one that is left and the one that is taken. */
function authorizeChange(actor: Actor, before: Member, wish: ChangeMemberInput): Proof {
  const seat = { memberId: before.id, role: before.role, team: before.team, isAdmin: before.isAdmin };
  const place = wishedPlace(before, wish);
  const { title = before.title, isAdmin = before.isAdmin } = wish;
  const isMoved = place.role !== before.role || place.team !== before.team;
  const proofs = [
    ...(isMoved
      ? [authorize(actor, placing(before.role), seat), authorize(actor, placing(place.role), { ...seat, ...place })]
      : []),
    ...(isAdmin !== before.isAdmin ? [authorize(actor, peoplePolicy.admin, seat)] : []),
    ...(title !== before.title ? [authorize(actor, peoplePolicy.retitle, seat)] : []),
  ];
  return proofs[0] ?? authorize(actor, peoplePolicy.retitle, seat);
}
