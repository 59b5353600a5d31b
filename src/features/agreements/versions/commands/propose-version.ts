import type { Actor } from "#platform/actor.ts";
import { authorize, type Proof, requirePerson } from "#platform/authorize.ts";
import { inTransaction, type Transaction } from "#platform/database/transaction.ts";
import { type Outcome, refuse } from "#platform/refusals.ts";
import { recordFact } from "../../../activity/commands/record-fact.ts";
import { todayIn } from "../../../workspace/queries.ts";
import type { Kind } from "../../queries/kind.ts";
import { versionPolicy } from "../policy.ts";
import { findStanding } from "../queries/find-standing.ts";
import { lockDraft } from "../queries/lock-draft.ts";
import { contentOf } from "../rules/content-of.ts";
import { decideProposal } from "../rules/decide-proposal.ts";
import { hashOf, inHex } from "../rules/hash.ts";
import { hindrance } from "../rules/hindrance.ts";
import { movesOnProposal } from "../rules/moves.ts";
import type { ProposedVersion, ProposeVersionInput } from "../schema/deeds.ts";
import type { VersionFact } from "../schema/facts.ts";
import type { VersionContent } from "../schema/version.ts";
import { type Speaker, speaking } from "./changing-version.ts";
import { moveVersions } from "./move-versions.ts";

/**
 * Freezes the draft, as its proposer saw it, as the next version and lays it before both heads, its proposer too; the one that
 * lay there is replaced. The same again is a success. Refuses `not_found`, `changed_meanwhile`, `one_sided`, `not_ready`,
 * `day_over` and `nothing_changed`.
 */
export async function proposeVersion(
  actor: Actor,
  kind: Kind,
  { agreementId, revision }: ProposeVersionInput,
  now: Date,
): Promise<Outcome<ProposedVersion>> {
  authorize(actor, versionPolicy.propose, undefined);
  const person = requirePerson(actor);
  const { workspaceId } = person;
  return inTransaction(person, async (tx) => {
    const draft = await lockDraft(tx.read, workspaceId, kind, agreementId);
    if (!draft) return refuse("not_found");
    const { proof, speaker } = await speaking(tx, person, versionPolicy.propose);
    if (draft.revision !== revision) return refuse("changed_meanwhile");

    const { problems } = await kind.grammar(tx.read, workspaceId);
    const hindered = hindrance(kind.sections, draft.clauses, await problems(draft.clauses));
    if (hindered) return hindered;
    const { versions, lastNumber } = await findStanding(tx.read, workspaceId, agreementId);
    const content = contentOf(kind, draft, lastNumber + 1);
    const decision = decideProposal(content, versions, await todayIn(tx.read, workspaceId, now));
    if ("refused" in decision) return decision;
    if ("repeats" in decision) return answered(agreementId, decision.repeats);
    const moves = movesOnProposal(versions);
    await moveVersions(tx, proof, agreementId, moves, now);
    await addVersion(tx, proof, agreementId, decision.proposes, speaker, now);
    const replaces = moves[0]?.number ?? null;
    const answer = await answered(agreementId, content);
    const payload = { ...answer, kind: kind.name, title: kind.title, team: speaker.speaksFor, replaces };
    const fact: VersionFact = { type: "agreement.proposed", payload };
    await recordFact(tx, proof, fact, now);
    return answer;
  });
}

async function answered(agreementId: string, content: VersionContent): Promise<ProposedVersion> {
  return { agreementId, number: content.number, contentHash: inHex(await hashOf(content)) };
}

async function addVersion(
  tx: Transaction,
  proof: Proof,
  agreementId: string,
  content: VersionContent,
  { workspaceId, memberId, speaksFor }: Speaker,
  now: Date,
) {
  const { number, effectiveOn, reviewBy, endsOn } = content;
  await tx.write(proof).agreementVersion.create({
    data: {
      ...{ workspaceId, agreementId, number, content, state: "proposed" },
      contentHash: await hashOf(content),
      effectiveOn: dateOf(effectiveOn),
      reviewBy: dateOf(reviewBy),
      endsOn: dateOf(endsOn),
      ...{ proposedById: memberId, proposedFor: speaksFor, proposedAt: now },
    },
    select: { number: true },
  });
}

/** A day as a column without a time has it. */
function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}
