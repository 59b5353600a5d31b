import { z } from "zod";
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

const campaign = z.object({
  name: z.string(),
  channel: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
});

/** What is known of a campaign. Its days are both included. */
export type Campaign = Readonly<z.output<typeof campaign>>;

/** What became of a draft; refused with a sentence for whoever brought it. */
export type LandedDraft =
  | { readonly outcome: "created" | "updated" | "unchanged" }
  | { readonly outcome: "refused"; readonly reason: string };

/** What was written: of which campaign, or of a campaign's id and a month; how it was before (null if it is new) and after. */
export type Change<Value> = { readonly key: string; readonly before: Value | null; readonly after: Value };

/** The same as it is kept with an import, for taking it back. */
export const campaignChange = z.object({ before: campaign.nullable(), after: campaign });
const spend = z.object({ amountMinor: z.int() });
export const spendChange = z.object({ before: spend.nullable(), after: spend });

/** What taking back came to: what went, what is as it was, and what somebody had to do with since. */
export type CampaignsTakenBack = { readonly removed: number; readonly restored: number; readonly kept: number };
