import type { Campaign, CampaignDraft } from "./schema.ts";

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
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return "ends_first";
  const after = { name: before.name, channel, startsOn, endsOn };
  return known && isSameCampaign(known, after) ? "unchanged" : after;
}

/** Whether two states of a campaign say the same. */
export function isSameCampaign(one: Campaign, other: Campaign): boolean {
  const { name, channel, startsOn, endsOn } = one;
  return name === other.name && channel === other.channel && startsOn === other.startsOn && endsOn === other.endsOn;
}
