import type { Actor } from "#platform/actor.ts";
import { authorize, requirePerson } from "#platform/authorize.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Outcome, Refused, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { speaksFor } from "../../rules/speaks-for.ts";
import type { KindOutline } from "../../schema.ts";
import { draftPolicy } from "../policy.ts";
import { holdClause } from "../queries/held-draft.ts";
import { decideStance } from "../rules/decide-stance.ts";
import { clauseTold } from "../rules/told.ts";
import type { TakenStance, TakeStanceInput } from "../schema/changes.ts";
import { type Stance, stances } from "../schema/draft.ts";
import type { DraftFact } from "../schema/facts.ts";

/**
 * Says for the team that somebody speaks for what it thinks of a clause as it is worded now; `none` takes that back. The same
 * again is a success. Refuses `not_found`, `clause_removed` and `clause_changed`; keys `person_required`.
 */
export async function takeStance(
  actor: Actor,
  kind: KindOutline,
  input: TakeStanceInput,
  now: Date,
): Promise<Outcome<TakenStance>> {
  const proof = authorize(actor, draftPolicy.takeStance, undefined);
  const person = requirePerson(actor);
  const team = speaksFor(person);
  if (!team) throw new Refused("not_allowed");
  const { workspaceId, memberId } = person;
  const { agreementId, clauseId, revision, stance } = input;
  return inTransaction(actor, async (tx) => {
    const clause = await holdClause(tx.read, workspaceId, input, kind);
    if (!clause) return refuse("not_found");
    const key = { workspaceId, agreementId, clauseId, team };
    const before = await tx.read.clauseStance.findUnique({ where: { workspaceId_agreementId_clauseId_team: key } });
    const current = before?.revision === clause.revision ? known(before.stance) : "none";
    const decision = decideStance(clause, current, input);
    const answer = { clauseId, team, revision, stance };
    if (decision === "unchanged") return answer;
    if (decision !== "taken") return refuse(decision);
    const db = tx.write(proof).clauseStance;
    if (stance === "none") await db.deleteMany({ where: key });
    else {
      const said = { stance, revision, memberId, takenAt: now };
      await db.upsert({
        where: { workspaceId_agreementId_clauseId_team: key },
        create: { ...key, ...said },
        update: said,
      });
    }
    const payload = { ...clauseTold(agreementId, kind, clause), team, stance };
    const fact: DraftFact = { type: "clause.stance_taken", payload };
    await recordFact(tx, proof, fact, now);
    return answer;
  });
}

function known(stance: string): Stance {
  return stances.find((one) => one === stance) ?? "none";
}
