/** By what a campaign is found again, however its name is written. */
export function campaignKey(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
