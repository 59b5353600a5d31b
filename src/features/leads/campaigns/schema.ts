import type { Day } from "#platform/day.ts";

/** A campaign as a row of a file tells of it. What it says nothing about stays as it is; null takes a value away. */
export type CampaignDraft = {
  readonly name: string;
  readonly channel?: string | null;
  readonly startsOn?: Day | null;
  readonly endsOn?: Day | null;
};

/** What a campaign, by its name, cost in a month (its first day), in minor units of the workspace's currency. */
export type SpendDraft = { readonly campaign: string; readonly month: Day; readonly amountMinor: number };

/** What is known of a campaign. Its days are both included. */
export type Campaign = Required<CampaignDraft> & { readonly id: string };

/** What became of a draft; refused with a sentence for whoever brought it. */
export type LandedDraft =
  | { readonly outcome: "created" | "updated" | "unchanged" }
  | { readonly outcome: "refused"; readonly reason: string };

/** What was written: of which campaign, or of a campaign's id and a month, how it was before (null if it is new) and after. */
export type Change<Value> = { readonly key: string; readonly before: Value | null; readonly after: Value };
export type CampaignChange = Change<Omit<Campaign, "id">>;
export type SpendChange = Change<{ readonly amountMinor: number }>;
