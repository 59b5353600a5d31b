import { z } from "zod";
import type { Day } from "#platform/day.ts";
import { blankOrLineOfText, calendarDay, lineOfText, seenRevision } from "#platform/fields.ts";
import { money } from "#platform/money.ts";
import type { FactOf } from "../../activity/schema.ts";

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

const campaignId = z.uuid("The id of a campaign.");
const name = lineOfText(100, "Give the campaign a name, like Spring webinar.");
const emptyIsNone = z.literal("").transform(() => null);
const channel = blankOrLineOfText(60, "The channel, like Webinar, or null for none.")
  .transform((text) => text || null)
  .nullable();
const day = z.union([calendarDay("A day, like 2026-12-24."), emptyIsNone], "A day, like 2026-12-24.").nullable();
const month = z
  .string("A month, like 2026-03.")
  .regex(/^(19[789]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, "A month, like 2026-03.");

/** A new campaign; its days are both included. */
export const makeCampaignInput = z.strictObject({
  name,
  channel: channel.default(null),
  startsOn: day.default(null),
  endsOn: day.default(null),
});
export type MakeCampaignInput = z.output<typeof makeCampaignInput>;

/** What is left out stays as it is; null takes a value away. */
export const changeCampaignInput = z.strictObject({
  campaignId,
  revision: seenRevision(),
  name: name.exactOptional(),
  channel: channel.exactOptional(),
  startsOn: day.exactOptional(),
  endsOn: day.exactOptional(),
});
export type ChangeCampaignInput = z.output<typeof changeCampaignInput>;

/** What a campaign cost in some months; null says that it isn't known. Other months stay as they are. */
export const setSpendInput = z.strictObject({
  campaignId,
  /** Left out by programs that are the only ones to know. */
  revision: seenRevision().exactOptional(),
  months: z
    .array(z.strictObject({ month, amount: money.nullable() }), "A list of months with their amounts.")
    .min(1, "At least one month.")
    .max(120, "At most 120 months at once."),
});
export type SetSpendInput = z.output<typeof setSpendInput>;

/** The same out of a form, where each month is a field: "month.2026-03" with "6,200" or nothing in it. */
export const setSpendForm = z.preprocess((typed) => {
  if (typeof typed !== "object" || typed === null) return typed;
  const { currency, ...fields } = typed as Record<string, unknown>;
  const entries = Object.entries(fields);
  const rest = entries.filter(([key]) => !key.startsWith(ofMonth));
  const months = entries
    .filter(([key]) => key.startsWith(ofMonth))
    .map(([key, text]) => ({ month: key.slice(ofMonth.length), amount: typedAmount(String(text).trim(), currency) }));
  return { ...Object.fromEntries(rest), months };
}, setSpendInput);

const ofMonth = "month.";

/** An amount as people write it and tables have it: "6,200.00", "6.200,00", "€ 6200". What is no amount is left to be refused. */
function typedAmount(text: string, currency: unknown) {
  if (text === "") return null;
  const figures = text.replace(/[^\d.,-]/g, "");
  const decimals = /[.,](\d{1,2})$/.exec(figures)?.[1] ?? "";
  const whole = (decimals ? figures.slice(0, -decimals.length - 1) : figures).replace(/[.,]/g, "");
  return { amount: whole && decimals ? `${whole}.${decimals}` : whole || text, currency };
}

export const campaignInput = z.strictObject({ campaignId });
export const removeCampaignInput = z.strictObject({ campaignId, revision: seenRevision() });
export type RemoveCampaignInput = z.output<typeof removeCampaignInput>;
export const removedCampaign = z.object({ id: z.uuid() });

/** From one month to another, both included; open where one isn't told. */
export const monthRange = z.strictObject({ from: month.optional(), to: month.optional() });
export type MonthRange = z.output<typeof monthRange>;

/** Of which year a page tells; of all of them if asked so, else of the present one. */
export const yearSearch = z.object({
  year: z
    .union([z.literal("all"), z.string().regex(/^(19[789]|20\d|21\d)\d$/)])
    .optional()
    .catch(undefined),
});

/** A campaign as the API answers it. */
export const campaignAnswer = campaign.extend({ id: z.uuid(), revision: z.int() });
export type CampaignAnswer = z.output<typeof campaignAnswer>;

/** The same in a list, with what a range of months came to. */
export const campaignItem = campaignAnswer.extend({
  spend: money.nullable().describe("Null where nobody told what it cost."),
  leads: z.int().describe("Who came in by it first."),
  won: z.int().describe("How many of those are customers now."),
  isUsed: z.boolean().describe("Whether leads or spend keep it from being removed."),
});
export type CampaignItem = z.output<typeof campaignItem>;

/** One campaign with what it cost in each month of which that is known. */
export const campaignSpend = campaignAnswer.extend({ months: z.array(z.object({ month: z.string(), amount: money })) });
export type CampaignSpend = z.output<typeof campaignSpend>;

const about = z.object({ id: z.uuid(), name: z.string() });
const minor = z.int().nullable();

export const campaignFacts = {
  "campaign.made": campaign.extend({ id: z.uuid() }),
  "campaign.changed": z.object({ id: z.uuid(), from: campaign, to: campaign }),
  "campaign.removed": about,
  /** In minor units of the currency; null where it isn't known. */
  "campaign.spend_set": about.extend({
    currency: z.string(),
    months: z.array(z.object({ month: z.string(), from: minor, to: minor })),
  }),
};
export type CampaignFact = FactOf<typeof campaignFacts>;
