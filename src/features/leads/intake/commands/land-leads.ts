import type { Proof } from "#platform/authorize.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { growingId } from "#platform/growing-id.ts";
import { requireCampaigns } from "../../campaigns/commands/require-campaigns.ts";
import type { Origin } from "../../timeline/schema.ts";
import { findErased } from "../queries/find-erased.ts";
import { findEventOwners, findStandings } from "../queries/find-standings.ts";
import { identityKey } from "../rules/find-again.ts";
import { emailKey } from "../rules/keys.ts";
import { landDrafts } from "../rules/land-drafts.ts";
import type { Landed, LeadDraft, Matching, Mode } from "../schema.ts";
import { keepChanges } from "./keep-changes.ts";
import { lockIntake } from "./lock-intake.ts";
import { recordLeadChanges } from "./record-lead-changes.ts";
import { writeLeads } from "./write-leads.ts";

/** How drafts land, and on whose account. */
export type HowToLand = {
  readonly mode: Mode;
  readonly matchBy: Matching;
  readonly origin: Origin;
  /** Member or API key. */
  readonly actorId: string | null;
  /** For origin import: what it makes and changes is kept with it, so that it can be taken back. */
  readonly importId: string | null;
  readonly now: Date;
};

/**
 * Lets leads land, at most some thousands in one transaction: each is found again or made, gains what its draft tells, and what
 * happened to it, projections and counts are written with it. Drafts that mean the same lead land one after the other; who was
 * erased is refused.
 * Answers what became of each draft, in their order.
 */
export async function landLeads(
  tx: Transaction,
  proof: Proof,
  drafts: readonly LeadDraft[],
  how: HowToLand,
): Promise<{ landed: Landed[] }> {
  const { workspaceId } = proof.actor;
  const { matchBy, importId, now } = how;
  await lockIntake(tx, proof, drafts);
  const { leads: known, merged } = await findStandings(tx.read, workspaceId, {
    identities: matchBy === "email" ? [] : drafts.flatMap(({ identity }) => identity ?? []),
    emailKeys:
      matchBy === "externalId" ? [] : drafts.flatMap(({ values: { email } }) => (email ? [emailKey(email)] : [])),
  });
  const eventOwners = await findEventOwners(
    tx.read,
    workspaceId,
    drafts.flatMap(({ events }) => events.flatMap(({ identity }) => identity ?? [])),
  );
  const named = drafts.flatMap(({ campaign }) => campaign ?? []);
  const { landed, changes } = landDrafts(known, drafts, {
    ...how,
    merged,
    newId: growingId,
    campaigns: await requireCampaigns(tx, proof, named, { importId, now }),
    erased: await findErased(tx.read, workspaceId, drafts),
    eventOwners: new Map(eventOwners.map(({ leadId, ...identity }) => [identityKey(identity), leadId])),
  });
  await writeLeads(tx, proof, changes, now);
  await recordLeadChanges(tx, proof, changes, now);
  if (importId) await keepChanges(tx, proof, importId, changes);
  return { landed };
}
