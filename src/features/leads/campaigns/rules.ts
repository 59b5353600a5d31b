import { type Day, dayInWords, daysLater, monthsLater } from "#platform/day.ts";
import { moneyOf } from "#platform/minor-units.ts";
import type { Campaign, CampaignDraft, CampaignFact, MonthRange } from "./schema.ts";

/** By what a campaign is found again, however its name is written. */
export function campaignKey(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * What becomes of a draft of a campaign: with the one of that name, known or not, the campaign as it is to be; `unchanged` where
 * all of it is known; `ends_first` where it would end before it starts.
 */
export function decideCampaign(
  known: Campaign | null,
  { name, ...told }: CampaignDraft,
): Campaign | "unchanged" | "ends_first" {
  const before = known ?? { name: name.trim(), channel: null, startsOn: null, endsOn: null };
  const { channel = before.channel, startsOn = before.startsOn, endsOn = before.endsOn } = told;
  const after = { name: before.name, channel, startsOn, endsOn };
  if (endsFirst(after)) return "ends_first";
  return known && isSameCampaign(known, after) ? "unchanged" : after;
}

/** Whether two states of a campaign say the same. */
export function isSameCampaign(one: Campaign, other: Campaign): boolean {
  const { name, channel, startsOn, endsOn } = one;
  return name === other.name && channel === other.channel && startsOn === other.startsOn && endsOn === other.endsOn;
}

/**
 * What becomes of the wish to change a campaign.
 * - `unchanged`: it says so already; a repeated submit is a success.
 * - `ends_first`: it would end before it starts.
 * - `changed_meanwhile`: it is no longer at the revision that was seen.
 * - otherwise the campaign as it is to be.
 */
export function decideCampaignChange(
  { revision: current, ...known }: Campaign & { readonly revision: number },
  { revision: seen, ...told }: Partial<Campaign> & { readonly revision: number },
): Campaign | "unchanged" | "ends_first" | "changed_meanwhile" {
  const after = { ...known, ...told };
  if (isSameCampaign(known, after)) return "unchanged";
  if (endsFirst(after)) return "ends_first";
  return current === seen ? after : "changed_meanwhile";
}

/** Whether a campaign would be over before it begins. */
export function endsFirst({ startsOn, endsOn }: Pick<Campaign, "startsOn" | "endsOn">): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn;
}

/** What a campaign cost in a month like "2026-03", in minor units; null where nobody knows. */
export type MonthSpend = { readonly month: string; readonly minor: number | null };

/** What a wish changes of the spend that is known; of several wishes for a month the last counts. */
export function spendChanges(known: ReadonlyMap<string, number>, wished: readonly MonthSpend[]) {
  const last = new Map(wished.map(({ month, minor }) => [month, minor]));
  return [...last]
    .map(([month, to]) => ({ month, from: known.get(month) ?? null, to }))
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

/** The months of a year, "2026-01" to "2026-12". */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
}

/** The year that is asked for, where only one makes sense: else the present one. */
export function oneYear(asked: string | undefined, today: Day): string {
  return asked === undefined || asked === "all" ? today.slice(0, 4) : asked;
}

/** A year as a range of months; all months there are for "all". */
export function rangeOf(year: string): MonthRange {
  return year === "all" ? {} : { from: `${year}-01`, to: `${year}-12` };
}

/** The years to choose from: from the first that anything is known of to the one to plan, the latest first. */
export function yearsFrom(first: Day | null, today: Day): string[] {
  const next = Number(today.slice(0, 4)) + 1;
  const since = Math.min(Number((first ?? today).slice(0, 4)), next);
  return Array.from({ length: next - since + 1 }, (_, index) => String(next - index));
}

/** The first and the last day of a range of months. */
export function daysOf({ from, to }: MonthRange): { readonly from: Day | null; readonly to: Day | null } {
  return {
    from: from === undefined ? null : `${from}-01`,
    to: to === undefined ? null : daysLater(monthsLater(`${to}-01`, 1), -1),
  };
}

/** The address of the list of leads who first came by a campaign in a range, all of them or those at one stage. */
export function leadsOfCampaign(campaign: string, range: MonthRange, stage?: "won"): string {
  const { from, to } = daysOf(range);
  const asked = { campaign, stage, createdFrom: from, createdTo: to };
  const known = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/leads?${new URLSearchParams(known)}`;
}

/** What somebody did, to be read after their name. */
export function campaignFactSentence({ type, payload }: CampaignFact): string {
  switch (type) {
    case "campaign.made":
      return `made the campaign “${payload.name}”`;
    case "campaign.changed":
      return `changed the campaign ${campaignInWords(payload.from)} to ${campaignInWords(payload.to)}`;
    case "campaign.removed":
      return `removed the campaign “${payload.name}”`;
    case "campaign.spend_set": {
      const { name, months, currency } = payload;
      const [only, ...more] = months;
      if (!only || more.length > 0) return `set what “${name}” cost in ${months.length} months`;
      const amount = only.to === null ? "not known" : inCurrency(only.to, currency);
      return `set what “${name}” cost in ${only.month} to ${amount}`;
    }
  }
}

function campaignInWords({ name, ...about }: Campaign): string {
  return [`“${name}”`, channelAndDays(about)].filter(Boolean).join(", ");
}

/** How and when a campaign runs: "Webinar, from 1 Mar 2026, to 31 May 2026"; empty where nobody told. */
export function channelAndDays({ channel, startsOn, endsOn }: Omit<Campaign, "name">): string {
  const told = [channel, startsOn && `from ${dayInWords(startsOn)}`, endsOn && `to ${dayInWords(endsOn)}`];
  return told.filter(Boolean).join(", ");
}

function inCurrency(minor: number, currency: string): string {
  return `${moneyOf(minor, currency).amount} ${currency}`;
}
