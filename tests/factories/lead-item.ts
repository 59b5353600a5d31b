import type { LeadItem } from "#features/leads/list/schema.ts";
import { ofEachText } from "#features/leads/schema.ts";

/** A lead of a list of whom nothing is known but what a test says. */
export function aLeadItem(values: Partial<LeadItem>): LeadItem {
  const unknown = {
    identity: null,
    ...ofEachText(() => null),
    latestSource: null,
    campaign: null,
    owner: null,
    stageAt: null,
    handedOffAt: null,
    firstTouchAt: null,
    lastTouchAt: null,
    workedAt: null,
    acceptedAt: null,
    opportunityAt: null,
    wonAt: null,
    closedAt: null,
    value: null,
    expectedClose: null,
    recycledUntil: null,
    followUpOn: null,
    reason: null,
    qualifiedBy: null,
    qualifiedVersion: null,
    points: null,
  };
  const createdAt = new Date("2026-05-01T00:00:00Z");
  const known = {
    id: "019aa000-0000-7000-8000-000000000001",
    fields: {},
    stage: "inquiry",
    handoffs: 0,
    createdAt,
    changedAt: createdAt,
    erasedAt: null,
    revision: 1,
  } as const;
  return { ...unknown, ...known, ...values };
}
