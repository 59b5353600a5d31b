import type { Actor, Team } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { peoplePolicy } from "../policy.ts";
import { decideActingEnd, decideActingHead } from "../rules/decisions.ts";
import { actingHeadOf, named } from "../rules/people.ts";
import type { EndActingHeadInput, NameActingHeadInput, PeopleFact } from "../schema.ts";
import { carryOut, changingPeople } from "./changing-people.ts";

/** Lets somebody sit in a team's empty chair until it has a head. Refuses what `decideActingHead` does, and `not_found`. */
export async function nameActingHead(
  actor: Actor,
  input: NameActingHeadInput,
  now: Date,
): Promise<Outcome<{ memberId: string }>> {
  return changingPeople(actor, async (tx, people) => {
    const { memberId, team } = input;
    const proof = authorize(actor, peoplePolicy.act, undefined);

    const decision = decideActingHead(people, input);
    if (isRefusal(decision)) return decision;
    const acting = actingHeadOf(team, decision.people);
    if (decision.people === people || !acting) return { memberId };
    await carryOut(tx, proof, people, decision.people, now);
    const before = actingHeadOf(team, people);
    const payload = { ...named(acting), team, before: before && named(before) };
    const fact: PeopleFact = { type: "acting_head.named", payload };
    await recordFact(tx, proof, fact, now);
    return { memberId };
  });
}

/** Empties a team's chair of whoever acts in it. Where nobody does, that is a success. */
export async function endActingHead(
  actor: Actor,
  { team }: EndActingHeadInput,
  now: Date,
): Promise<Outcome<{ team: Team }>> {
  return changingPeople(actor, async (tx, people) => {
    const proof = authorize(actor, peoplePolicy.act, undefined);
    const acting = actingHeadOf(team, people);
    const decision = decideActingEnd(people, team);
    if (isRefusal(decision)) return decision;
    if (!acting) return { team };
    await carryOut(tx, proof, people, decision.people, now);
    const fact: PeopleFact = { type: "acting_head.ended", payload: { ...named(acting), team } };
    await recordFact(tx, proof, fact, now);
    return { team };
  });
}
