import { dayInWords, dayOf } from "#platform/day.ts";
import type { Landed, LeadDraft, Matching } from "../schema.ts";
import { decideLanding, type Landing } from "./decide-landing.ts";
import { type Alias, identityKey, isFindable, registerOf } from "./find-again.ts";
import { type Erased, erasedAs } from "./person-keys.ts";
import type { Change, Standing } from "./standing.ts";
import { withoutToldAgain } from "./told-again.ts";

type Land = Landing & {
  readonly matchBy: Matching;
  /** What is known of leads that were merged into known ones. */
  readonly merged: readonly Alias[];
  /** Whose the events are that the drafts name and that are recorded already, by identity. */
  readonly eventOwners: ReadonlyMap<string, string>;
  readonly erased: Erased;
};

/**
 * Lets drafts land one after the other among the leads that are known: a draft finds what those before it left, so that many at
 * once come to the same as each by itself. Answers what became of each, and every lead that is new or changed.
 */
export function landDrafts(known: readonly Standing[], drafts: readonly LeadDraft[], land: Land) {
  const register = registerOf(known, land.merged);
  const before = new Map(known.map((lead) => [lead.id, lead]));
  const changed = new Map<string, Standing>();
  const eventOwners = new Map(land.eventOwners);
  const aliases = Map.groupBy(land.merged, ({ keptId }) => keptId);

  const landOne = (draft: LeadDraft): Landed => {
    if (!isFindable(draft, land.matchBy)) return { outcome: "refused", leadId: null, reason: missing[land.matchBy] };
    const found = register.find(draft, land.matchBy);
    const erasedAt = erasedAs({ ...draft.values, identity: draft.identity }, found?.facts ?? null, land.erased);
    if (erasedAt) {
      const reason = `This person was erased on ${dayInWords(dayOf(erasedAt))}, and nothing is kept of them.`;
      return { outcome: "refused", leadId: null, reason, isErased: true };
    }
    const foreign = draft.events.find(({ identity }) => {
      const owner = identity && eventOwners.get(identityKey(identity));
      return owner !== undefined && owner !== found?.id;
    });
    if (foreign) {
      const reason = `The event “${foreign.identity?.externalId}” is recorded already, with another lead.`;
      return { outcome: "refused", leadId: found?.id ?? null, reason };
    }
    const ofFound = found ? aliases.get(found.id) : undefined;
    const news = found && ofFound ? withoutToldAgain(draft, found.facts, ofFound) : draft;
    const decision = decideLanding(found, news, land);
    if (decision.outcome === "skipped") return { ...decision, leadId: found?.id ?? null };
    const { outcome, lead } = decision;
    if (outcome === "unchanged") return { outcome, leadId: lead.id };
    register.enter(lead);
    changed.set(lead.id, lead);
    for (const { identity } of draft.events) if (identity) eventOwners.set(identityKey(identity), lead.id);
    return { outcome, leadId: lead.id };
  };

  const landed = drafts.map(landOne);
  const changes: Change[] = [...changed.values()].map((after) => ({ before: before.get(after.id) ?? null, after }));
  return { landed, changes };
}

const missing: Readonly<Record<Matching, string>> = {
  either: "It needs an e-mail address or an external id, so that it is found again when it comes once more.",
  externalId: "It needs an external id: by that, leads are found again here.",
  email: "It needs an e-mail address: by that, leads are found again here.",
};
