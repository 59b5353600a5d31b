import type { Day } from "#platform/day.ts";

/** A campaign as a row of a file tells of it. What it says nothing about stays as it is. */
export type CampaignDraft = {
  readonly name: string;
  readonly channel?: string | null;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
};

/** What a campaign, by its name, cost in a month (its first day), in minor units of the workspace's currency. */
export type SpendDraft = { readonly campaign: string; readonly month: Day; readonly amountMinor: number };
