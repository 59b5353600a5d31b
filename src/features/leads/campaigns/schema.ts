import type { Day } from "#platform/day.ts";

/** A campaign as somebody tells of it: what it says nothing about stays, null takes a value away. Days are both included. */
export type CampaignDraft = {
  readonly name: string;
  readonly channel?: string | null;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
};

/** What a campaign cost in a month, which is named by its first day, in minor units of the workspace's currency. */
export type SpendDraft = { readonly campaign: string; readonly month: Day; readonly amountMinor: number };

/** What became of a draft. */
export type DraftOutcome = "created" | "updated" | "unchanged" | "refused";

/** What is known of a campaign. */
export type Campaign = Required<CampaignDraft> & { readonly id: string };
