/** The programs that tell of leads by themselves; `generic` is any other. */
export const senderNames = [
  "hubspot",
  "salesforce",
  "web-to-lead",
  "pipedrive",
  "typeform",
  "google-ads",
  "generic",
] as const;
export type SenderName = (typeof senderNames)[number];
