import { differences, putBack } from "../../intake/rules/differences.ts";
import type { Standing } from "../../intake/rules/standing.ts";
import { latestSource } from "../../intake/rules/ways.ts";
import type { LeadFacts } from "../../schema.ts";
import type { Gained } from "../schema.ts";

/** A lead among those that were merged. */
export type Place = {
  readonly id: string;
  /** The lead that it was merged into; null for none. */
  readonly intoId: string | null;
  /** The lead that it is told with now: itself, unless it was merged. */
  readonly keptId: string;
  readonly isErased: boolean;
};

/**
 * What becomes of the wish that a lead turns out to be another one.
 * - `repeats`: it was merged into that one already; a repeated submit is a success.
 * - `merge_erased`: one of them is a person who was erased.
 * - `merge_loop`: it is the very same lead, or the other one was merged into it before.
 * - `merged_already`: one of them is told with a third lead by now.
 * - `merged`: goes on.
 */
export function decideMerge(
  lead: Place,
  into: Place,
): "merged" | "repeats" | "merge_erased" | "merge_loop" | "merged_already" {
  if (lead.intoId === into.id) return "repeats";
  if (lead.isErased || into.isErased) return "merge_erased";
  if (lead.id === into.id || into.keptId === lead.id) return "merge_loop";
  return lead.intoId || into.intoId ? "merged_already" : "merged";
}

/**
 * A kept lead with what it lacks of a merged one's values, and with all that happened to either; what it has already stands. It
 * came in when the first of them did.
 */
export function joined(kept: Standing, merged: Standing): { after: Standing; gained: Gained } {
  const events = [...kept.events, ...merged.events];
  const told = filled(kept.facts, merged.facts);
  const facts = { ...told, latestSource: latestSource({ facts: told, events }) };
  return {
    after: { ...kept, facts, events },
    gained: { ...differences(kept.facts, facts), createdAt: kept.facts.createdAt.toISOString() },
  };
}

/**
 * The other way round: both as they were, the kept one having come in at `createdAt`. What was told of it since stays with it, and
 * so do others that were merged into it.
 */
export function parted(
  kept: Standing,
  merged: Standing,
  gained: Gained,
  createdAt: Date,
): { kept: Standing; merged: Standing } {
  const theirs = new Set(merged.events.map(({ id }) => id));
  const events = kept.events.filter(({ id }) => !theirs.has(id));
  const { facts: told } = putBack(kept.facts, gained);
  const facts = { ...told, latestSource: latestSource({ facts: told, events }), createdAt };
  // A name in a system is one lead's alone: the kept one had none, and was found by this one while they were one.
  const isLent = facts.identity === null && kept.facts.identity !== null;
  const lender = isLent ? { ...merged.facts, identity: kept.facts.identity } : merged.facts;
  return { kept: { ...kept, facts, events }, merged: { ...merged, facts: lender } };
}

/** A merge into some lead, with when either had come in; undone or not. */
export type MergeInto = {
  readonly mergedId: string;
  readonly gained: Gained;
  readonly mergedCreatedAt: Date;
  readonly stands: boolean;
};

/**
 * When a lead came in once one of those merged into it goes: it, or whoever of the others came in before. Each merge moves it
 * further back only, so it is itself what was latest before any of them.
 */
export function cameInWithout(leavingId: string, merges: readonly MergeInto[]): Date {
  const own = Math.max(...merges.map(({ gained }) => Date.parse(gained.createdAt)));
  const staying = merges.filter(({ mergedId, stands }) => stands && mergedId !== leavingId);
  return new Date(Math.min(own, ...staying.map(({ mergedCreatedAt }) => mergedCreatedAt.getTime())));
}

function filled(kept: LeadFacts, merged: LeadFacts): LeadFacts {
  const known = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
  return {
    ...merged,
    ...known,
    fields: { ...merged.fields, ...kept.fields },
    createdAt: new Date(Math.min(merged.createdAt.getTime(), kept.createdAt.getTime())),
  };
}
