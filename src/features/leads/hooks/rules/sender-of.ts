import type { SenderName } from "../schema.ts";
import { generic } from "./generic.ts";
import { googleAds } from "./google-ads.ts";
import { hubspot } from "./hubspot.ts";
import { pipedrive } from "./pipedrive.ts";
import { salesforce } from "./salesforce.ts";
import type { Sender } from "./sender.ts";
import { typeform } from "./typeform.ts";
import { webToLead } from "./web-to-lead.ts";

/** The program behind a name. */
export function senderOf(name: SenderName): Sender {
  return senders[name];
}

const senders: Readonly<Record<SenderName, Sender>> = {
  hubspot,
  salesforce,
  "web-to-lead": webToLead,
  pipedrive,
  typeform,
  "google-ads": googleAds,
  generic,
};
