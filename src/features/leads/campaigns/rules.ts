import type { Campaign, CampaignDraft } from "./schema.ts";

/** By what a campaign is found again, however its name is written. */
export function campaignKey(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * What becomes of a draft of a campaign: with one of that name, known or not, the campaign as it is to be; `unchanged` where all
 * of it is known; `ends_first` where it would end before it starts.
 */
export function decideCampaign(
  known: Campaign | null,
  { name, ...told }: CampaignDraft,
): Omit<Campaign, "id"> | "unchanged" | "ends_first" {
  const before = known ?? { name: name.trim(), channel: null, startsOn: null, endsOn: null };
  const { channel = before.channel, startsOn = before.startsOn, endsOn = before.endsOn } = told;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return "ends_first";
  const isKnown = channel === known?.channel && startsOn === known.startsOn && endsOn === known.endsOn;
  return isKnown ? "unchanged" : { name: before.name, channel, startsOn, endsOn };
}
