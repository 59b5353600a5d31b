import type { Actor } from "#platform/actor.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { versionPolicy } from "../policy.ts";
import { decideAnswer } from "../rules/decide-word.ts";
import type { AnswerObjectionInput, GivenWord } from "../schema/deeds.ts";
import type { VersionFact } from "../schema/facts.ts";
import { changingVersion } from "./changing-version.ts";
import { named } from "./move-versions.ts";

/**
 * A head answers a member's objection for their team; the other head does for theirs. The same answer again is a success.
 * Refuses `not_found`, `no_objection`, `changed_meanwhile` where the objection was worded anew, and `already_answered`.
 */
export async function answerObjection(
  actor: Actor,
  input: AnswerObjectionInput,
  now: Date,
): Promise<Outcome<GivenWord>> {
  return changingVersion(
    actor,
    versionPolicy.answer,
    input,
    async (tx, proof, version, { workspaceId, speaksFor: team }) => {
      const { agreementId, number } = version;
      const { memberId, givenAt, answer } = input;
      const current = { workspaceId, agreementId, number, memberId, overtakenAt: null };
      const word = await tx.read.signOff.findFirst({ where: current });
      const answers = word && { sales: word.salesAnswer, marketing: word.marketingAnswer };
      const objection = word && answers && word.objection !== null ? { givenAt: word.givenAt, answers } : null;
      const decision = decideAnswer(objection, { team, givenAt, answer });
      const done = { agreementId, number, memberId, givenAt };
      if (decision === "unchanged") return done;
      if (decision !== "answered") return refuse(decision);
      const data =
        team === "sales"
          ? { salesAnswer: answer, salesAnsweredAt: now }
          : { marketingAnswer: answer, marketingAnsweredAt: now };
      await tx.write(proof).signOff.updateMany({ where: current, data });
      const fact: VersionFact = {
        type: "agreement.objection_answered",
        payload: { ...named(version), team, memberId },
      };
      await recordFact(tx, proof, fact, now);
      return done;
    },
  );
}
