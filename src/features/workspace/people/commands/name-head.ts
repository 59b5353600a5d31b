import type { Actor } from "#platform/actor.ts";
import { authorize } from "#platform/authorize.ts";
import { isRefusal, type Outcome } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { peoplePolicy } from "../policy.ts";
import { decideHead } from "../rules/decisions.ts";
import { headOf, named } from "../rules/people.ts";
import type { NameHeadInput, PeopleFact } from "../schema.ts";
import { carryOut, changingPeople } from "./changing-people.ts";

/**
 * Gives a team its head, in one act with what becomes of the present one: a member of the team. Refuses what `decideHead` does,
 * and `not_found`.
 */
export async function nameHead(actor: Actor, input: NameHeadInput, now: Date): Promise<Outcome<{ memberId: string }>> {
  return changingPeople(actor, async (tx, people) => {
    const { memberId, team } = input;
    const proof = authorize(actor, peoplePolicy.chair, { memberId, role: "head", team, isAdmin: false });

    const decision = decideHead(people, input);
    if (isRefusal(decision)) return decision;
    const head = headOf(team, decision.people);
    if (decision.people === people || !head) return { memberId };
    await carryOut(tx, proof, people, decision.people, now);
    const before = headOf(team, people);
    const payload = { ...named(head), team, before: before && named(before) };
    const fact: PeopleFact = { type: "head.named", payload };
    await recordFact(tx, proof, fact, now);
    return { memberId };
  });
}
