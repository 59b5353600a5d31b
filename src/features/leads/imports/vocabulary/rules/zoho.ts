import type { Vocabulary } from "./vocabulary.ts";

/** Leads and potentials of Zoho CRM. */
export const zoho: Vocabulary = {
  source: "zoho",
  system: "zoho",
  marks:
    /^(leadid|lead id|record id|created time|modified time|lead owner|potential (name|owner)|lead status|converted|closing date|expected revenue|lead name|rating)$/i,
  needed: 3,
  columns: [
    ["externalId", "leadid, lead id, record id"],
    ["email", "email, secondary email"],
    ["firstName", "first name"],
    ["lastName", "last name"],
    ["fullName", "lead name, full name, contact name"],
    ["company", "company, account name, potential name"],
    ["jobTitle", "title, designation"],
    ["phone", "phone, mobile"],
    ["website", "website"],
    ["country", "country"],
    ["industry", "industry"],
    ["source", "lead source"],
    ["campaign", "campaign source"],
    ["owner", "lead owner, potential owner"],
    ["createdAt", "created time"],
    ["stage", "lead status, stage"],
    ["converted", "converted, is converted"],
    ["event:opportunity_opened.occurredAt", "converted time, converted date time"],
    ["event:opportunity_opened.valueMinor", "amount"],
    ["event:opportunity_opened.expectedClose", "closing date"],
    ["note", "description"],
  ],
  machinery:
    /^(modified (time|by)|created by|last activity time|probability|expected revenue|tag|unsubscribed (mode|time)|record image|locked|layout)$/,
};
